package io.kontor.host.command;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.wording.Nested;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be: says what is wrong with it in the person's language. */
record WrongCall(Terminal terminal) implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] words) {
    terminal.problem(problem(e, words));
    terminal.say(
        "command.help.hint",
        Map.of("command", e.getCommandLine().getCommandSpec().qualifiedName()));
    return Exit.USAGE;
  }

  private static KontorException problem(ParameterException e, String[] words) {
    if (e instanceof MissingParameterException missing) {
      return missing(missing.getMissing().stream().map(WrongCall::whole));
    }
    if (e instanceof MutuallyExclusiveArgsException) {
      return new KontorException(CommandError.EXCLUSIVE, Map.of("words", String.join(" ", words)));
    }
    if (e instanceof UnmatchedArgumentException unknown) {
      return unknownWord(unknown.getUnmatched().get(0), e.getCommandLine().getCommandSpec());
    }
    return value(e);
  }

  /** Something that is left out. */
  static KontorException missing(Stream<String> what) {
    return new KontorException(
        CommandError.MISSING, Map.of("what", what.collect(Collectors.joining(", "))));
  }

  /** A word that is neither a command here nor an option. */
  static KontorException unknownWord(String word, CommandSpec command) {
    Stream<String> known =
        word.startsWith("-")
            ? command.options().stream().flatMap(option -> Stream.of(option.names()))
            : command.subcommands().keySet().stream();
    var values = new TreeMap<>(Map.of("word", word));
    Nested.put(values, "similar", Similar.to(word.replaceFirst("=.*", ""), known.toList()));
    return new KontorException(CommandError.UNKNOWN_WORD, values);
  }

  /** A value that is none of those known. */
  static KontorException value(String option, String value, String known) {
    var values = new TreeMap<>(Map.of("option", option, "value", value));
    Nested.put(values, "known", new Message("command.value.of", Map.of("known", known)));
    return new KontorException(CommandError.VALUE, values);
  }

  private static KontorException value(ParameterException e) {
    ArgSpec argument = e.getArgSpec();
    var values =
        new TreeMap<>(
            Map.of(
                "option", argument == null ? "–" : name(argument),
                "value", e.getValue() == null ? "–" : e.getValue()));
    Nested.put(values, "known", argument == null ? Message.of("–") : possible(argument));
    return new KontorException(CommandError.VALUE, values);
  }

  private static Message possible(ArgSpec argument) {
    Class<?> type = argument.isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
    if (type == boolean.class || type == Boolean.class) {
      return Message.of("command.value.none");
    }
    if (type == Instant.class) {
      return Message.of("command.value.instant");
    }
    if (argument.paramLabel().equals("PORT")) {
      return Message.of("command.value.port");
    }
    return List.of(int.class, long.class, Integer.class, Long.class).contains(type)
        ? Message.of("command.value.number")
        : new Message("command.value.of", Map.of("known", argument.paramLabel()));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** An option with the value it wants. */
  private static String whole(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }
}
