package io.kontor.host;

import io.kontor.api.Language;
import io.kontor.host.command.Kontor;
import io.kontor.host.command.Terminal;
import io.kontor.host.wording.Wording;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** Arguments and exit codes, nothing else. */
@SuppressWarnings("checkstyle:RegexpSinglelineJava") // The only place that owns the real streams.
public final class Main {

  private Main() {}

  /** Runs one command. */
  public static void main(String[] arguments) {
    Terminal terminal =
        new Terminal(
            Installation.at(Path.of(System.getProperty("kontor.home", ".")), Optional.empty()),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            System.in,
            language(System.getenv()),
            Wording.ofHost(),
            System.getenv());
    System.exit(run(terminal, arguments));
  }

  /** Runs one command on a terminal. */
  public static int run(Terminal terminal, String... arguments) {
    CommandLine line = Kontor.commandLine(terminal, arguments);
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    return line.execute(arguments);
  }

  /** The language of the environment; English if Kontor does not speak it. */
  static Language language(Map<String, String> environment) {
    for (String variable : new String[] {"KONTOR_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return Language.of(value.replace('_', '-').replaceAll("\\..*", "")).orElse(Language.EN);
      }
    }
    return Language.EN;
  }
}
