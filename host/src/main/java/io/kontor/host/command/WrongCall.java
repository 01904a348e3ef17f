package io.kontor.host.command;

import io.kontor.api.error.KontorException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be: says what is wrong with it in the person's language. */
record WrongCall(Terminal terminal) implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] words) {
    terminal.problem(problem(e));
    terminal.say(
        "command.help.hint",
        Map.of("command", e.getCommandLine().getCommandSpec().qualifiedName()));
    return Exit.USAGE;
  }

  private static KontorException problem(ParameterException e) {
    if (e instanceof MissingParameterException missing) {
      return new KontorException(
          CommandError.MISSING,
          Map.of(
              "what",
              missing.getMissing().stream()
                  .map(WrongCall::name)
                  .collect(Collectors.joining(", "))));
    }
    if (e instanceof UnmatchedArgumentException unknown) {
      List<String> near = unknown.getSuggestions();
      return new KontorException(
          CommandError.UNKNOWN_WORD,
          Map.of(
              "word",
              String.join(" ", unknown.getUnmatched()),
              "near",
              near.isEmpty() ? "–" : String.join(", ", near)));
    }
    return new KontorException(
        CommandError.VALUE,
        Map.of(
            "option", e.getArgSpec() == null ? "–" : name(e.getArgSpec()),
            "value", e.getValue() == null ? "–" : e.getValue(),
            "known", e.getArgSpec() == null ? "–" : e.getArgSpec().paramLabel()));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
