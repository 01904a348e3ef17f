package io.kontor.host.command;

import io.kontor.api.Language;
import io.kontor.host.Installation;
import io.kontor.host.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** Types commands in an installation, in one language. */
record RunCommands(Path home, Language language) {

  /**
   * What came of a command.
   *
   * @param exit its exit code
   * @param out answers
   * @param err progress and problems
   */
  record Answer(int exit, String out, String err) {}

  Answer run(String... words) {
    return run("", words);
  }

  Answer run(String input, String[] words) {
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine line = Kontor.commandLine(terminal(input, out, err));
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Answer(line.execute(words), out.toString(), err.toString());
  }

  Terminal terminal(String input, StringWriter out, StringWriter err) {
    return new Terminal(
        Installation.at(home, Optional.empty()),
        new PrintWriter(out),
        new PrintWriter(err),
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        language,
        Wording.ofHost(),
        Map.of());
  }
}
