package io.kontor.host.licence.command;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.KontorException;
import io.kontor.host.licence.code.LicenceError;
import io.kontor.host.licence.code.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the four commands share: the user's language, plain answers, exit codes. */
@Command(mixinStandardHelpOptions = true)
abstract class LicenceTask implements Callable<Integer> {

  static final int DONE = 0;
  static final int REFUSED = 1;
  static final int WRONG_CALL = 2;

  private static final Set<ErrorCode> WRONG_CALLS =
      Set.of(LicenceError.OPTION_MISSING, LicenceError.OPTIONS_EXCLUDE, LicenceError.BAD_VALUE);

  @Option(names = "--lang", paramLabel = "de|en|it", descriptionKey = "licence.option.lang")
  private String lang = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  private final LicenceDesk desk;

  LicenceTask(LicenceDesk desk) {
    this.desk = desk;
  }

  abstract int work();

  @Override
  public final Integer call() {
    try {
      language();
      return work();
    } catch (KontorException refused) {
      var err = spec.commandLine().getErr();
      err.println(refused.code().code() + ": " + say(refused.problem()));
      err.println(say(new Message(refused.code().code() + ".remedy", refused.problem().values())));
      err.flush();
      return WRONG_CALLS.contains(refused.code()) ? WRONG_CALL : REFUSED;
    }
  }

  final LicenceDesk desk() {
    return desk;
  }

  final void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  final void print(Message message) {
    print(say(message));
  }

  final String say(Message message) {
    Language language = Language.of(lang).orElse(desk.language());
    return desk.wording().apply(message, language);
  }

  final String required(String option, String value) {
    if (value.isBlank()) {
      throw new KontorException(LicenceError.OPTION_MISSING, Map.of("option", option));
    }
    return value;
  }

  final Optional<LocalDate> date(String option, String value) {
    if (value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeException notADate) {
      throw bad(option, value);
    }
  }

  final Optional<Integer> number(String option, String value) {
    if (value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.valueOf(value.strip()));
    } catch (NumberFormatException notANumber) {
      throw bad(option, value);
    }
  }

  /** The text of a file, or of the input for {@code -}. */
  final String textOf(String file) {
    if (!file.equals("-")) {
      return TextFile.read(Path.of(file));
    }
    try {
      return TextFile.decode(desk.input().readAllBytes());
    } catch (IOException e) {
      throw new KontorException(LicenceError.FILE, Map.of("file", "-"), e);
    }
  }

  static KontorException bad(String field, String value) {
    return new KontorException(LicenceError.BAD_VALUE, Map.of("field", field, "value", value));
  }

  private void language() {
    if (!lang.isBlank() && Language.of(lang).isEmpty()) {
      throw bad("--lang", lang);
    }
  }
}
