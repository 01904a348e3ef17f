package io.kontor.host.command.init;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person types, or what is piped in instead. */
public final class Keyboard {

  private final Optional<Console> console;
  private final BufferedReader lines;

  /** A console if there is one; it alone can hide what is typed. */
  public Keyboard(Optional<Console> console, InputStream otherwise) {
    this.console = console;
    this.lines = new BufferedReader(new InputStreamReader(otherwise, StandardCharsets.UTF_8));
  }

  /** Whether secrets do not appear as they are typed. */
  boolean hides() {
    return console.isPresent();
  }

  /** The next line. */
  String line() {
    return console.map(Console::readLine).or(this::piped).orElseThrow(Stopped::new);
  }

  /** The next line, which nobody sees. */
  String secret() {
    return console
        .map(Console::readPassword)
        .map(String::valueOf)
        .or(this::piped)
        .orElseThrow(Stopped::new);
  }

  /** A console at its end is not followed by the stream: that is the same keyboard. */
  private Optional<String> piped() {
    return console.isPresent() ? Optional.empty() : Optional.ofNullable(next());
  }

  private @Nullable String next() {
    try {
      return lines.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
