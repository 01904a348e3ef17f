package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Commands as programs of their own, on a host that is one as well (L29). */
class CommandsTest {

  private static final DemoFolder folder = DemoFolder.fresh("commands");

  @Test
  void L29_commands_work_on_the_running_host_and_say_so_when_there_is_none() throws IOException {
    assertThat(command("status").fails()).contains("COMMAND-1").contains("kontor run");
    try (Running demo = folder.serve()) {
      demo.line(line -> line.startsWith("Kontor runs: "));
      demo.until(() -> folder.mailCount() == 116);

      assertThat(command("status").succeeds()).contains("all is well").contains("shop demo");
      assertThat(command("profile", "list").succeeds()).contains("zahlungserinnerung   on");
      assertThat(command("task", "list", "--state", "done").succeeds()).contains("All steps");
      assertThat(command("task", "retry", "1", "--reason", "again").fails()).contains("TASK-3");
      assertThat(command("profile", "off", "versandbestaetigung").fails())
          .contains("SETTINGS-5")
          .contains("kontor.yaml");
      assertThat(command("licence", "add", code().toString()).succeeds())
          .contains("Activated: auftragsmanager.");
      assertThat(command("reset-admin").fails()).contains("COMMAND-3");
    }
    assertThat(command("status").fails()).contains("COMMAND-1");
    assertThat(folder.journalOf("command")).contains("audit.plugin.activate");
    the_administrator_who_lost_the_password_gets_in_again();
  }

  private void the_administrator_who_lost_the_password_gets_in_again() {
    String said = command("reset-admin").succeeds();
    String path = URI.create(said.substring(said.lastIndexOf("http://")).strip()).getPath();
    try (Running demo = folder.serve()) {
      String address = demo.line(line -> line.startsWith("Kontor runs: ")).substring(13);
      demo.line(line -> line.contains("that \"kontor reset-admin\" printed"));
      assertThat(Pages.at(address).status(path)).isEqualTo(200);
      assertThat(Pages.at(address).status(path + "x")).isEqualTo(410);
    }
  }

  /** A code of the demo's own vendor. */
  private Path code() throws IOException {
    String issued =
        Program.java(
                "licence",
                "issue",
                "--key",
                folder.path().resolve("vendors/demo.key").toString(),
                "--plugin",
                "auftragsmanager",
                "--edition",
                "premium",
                "--customer",
                "Demo")
            .succeeds();
    return Files.writeString(folder.path().resolve("code.txt"), issued);
  }

  private static Running command(String... words) {
    List<String> where = List.of("--data", folder.path().toString());
    return Program.java(Stream.concat(Stream.of(words), where.stream()).toArray(String[]::new));
  }
}
