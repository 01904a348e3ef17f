package io.kontor.host.command.init;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.Installation;
import io.kontor.host.command.Exit;
import io.kontor.host.command.Terminal;
import io.kontor.host.wording.Wording;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it says before it asks; the dialogue itself is tested with real plug-ins, end to end. */
class InitCommandTest {

  private final StringWriter screen = new StringWriter();

  @Test
  void where_no_plug_in_connects_to_a_shop_nothing_is_asked(@TempDir Path home) {
    var keys = InputStream.nullInputStream();
    var lines = new PrintWriter(screen);
    var terminal =
        new Terminal(
            Installation.at(home, Optional.empty()),
            lines,
            lines,
            keys,
            Language.EN,
            Wording.ofHost(),
            Map.of());
    var keyboard = new Keyboard(Optional.empty(), keys);

    int exit = InitCommand.commandLine(terminal, keyboard, Clock.systemUTC()).execute();

    assertThat(exit).isEqualTo(Exit.PROBLEM);
    assertThat(screen.toString())
        .contains("No plug-in that connects to a shop runs here. Look into " + home)
        .doesNotContain("Database server");
  }
}
