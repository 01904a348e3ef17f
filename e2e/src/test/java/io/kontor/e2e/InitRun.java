package io.kontor.e2e;

import io.kontor.api.Language;
import io.kontor.host.Installation;
import io.kontor.host.command.Terminal;
import io.kontor.host.command.init.InitCommand;
import io.kontor.host.command.init.Keyboard;
import io.kontor.host.wording.Wording;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code kontor init} with the plug-ins of this clone, and what a person sees on the screen. */
final class InitRun {

  /** Begins an answer that a person would not see on the screen. */
  static final String HIDDEN = "hidden:";

  private final Path folder;
  private final Clock clock;
  private final Language language;
  private final StringWriter screen = new StringWriter();
  private final Map<String, String> variables = new TreeMap<>();
  private Path data;
  private int exit;

  InitRun(Path folder, Clock clock, Language language) {
    this.folder = folder;
    this.clock = clock;
    this.language = language;
    this.data = folder;
  }

  /** With its data elsewhere than beside the file. */
  InitRun dataIn(Path other) {
    data = other;
    return this;
  }

  /** With variables set before. */
  InitRun with(Map<String, String> more) {
    variables.putAll(more);
    return this;
  }

  /** Runs it; after the last answer the input is at its end. */
  InitRun run(List<String> options, String... answers) {
    var lines = new PrintWriter(screen);
    var typed = new Typed(List.of(answers));
    var terminal =
        new Terminal(
            Installation.at(Program.folder(), Optional.empty()),
            lines,
            lines,
            typed,
            language,
            Wording.ofHost(),
            variables);
    var all = new ArrayList<>(options);
    all.addAll(List.of("--config", file().toString(), "--data", data.resolve("data").toString()));
    exit =
        InitCommand.commandLine(terminal, new Keyboard(Optional.empty(), typed), clock)
            .execute(all.toArray(String[]::new));
    return this;
  }

  /** How it ended. */
  int exit() {
    return exit;
  }

  /** What the person sees. */
  String screen() {
    return screen.toString();
  }

  /** The file that was asked for. */
  Path file() {
    return folder.resolve("kontor.yaml");
  }

  /** One line for each read, as a terminal gives it, and seen on the screen. */
  private final class Typed extends InputStream {

    private final Deque<String> left;

    Typed(List<String> answers) {
      this.left = new ArrayDeque<>(answers);
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("Lines are read as a whole");
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      String answer = left.poll();
      if (answer == null) {
        return -1;
      }
      boolean hidden = answer.startsWith(HIDDEN);
      String line = (hidden ? answer.substring(HIDDEN.length()) : answer) + "\n";
      screen.write(hidden ? "•••\n" : line);
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      System.arraycopy(bytes, 0, into, offset, bytes.length);
      return bytes.length;
    }
  }
}
