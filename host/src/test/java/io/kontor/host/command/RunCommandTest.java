package io.kontor.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.plugin.PluginJar;
import io.kontor.kit.TestMariaDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start says, and when it does not take place. */
class RunCommandTest {

  @TempDir private Path home;

  @BeforeEach
  void an_installation_that_cannot_do_without_two_plug_ins() throws IOException {
    var server = TestMariaDb.server();
    Files.createDirectories(home.resolve("conf"));
    Files.writeString(
        home.resolve("conf/kontor.yaml"),
        """
        version: 1
        database: { url: "%s", user: "%s", password: "%s" }
        http: { port: 0 }
        plugins: { allow-unsigned: true, without-licence: [parcels], mandatory: [parcels, stamps] }
        """
            .formatted(
                server.jdbcUrl(TestMariaDb.newDatabase("run")), server.user(), server.password()));
  }

  @Test
  void trap_7_without_a_mandatory_plug_in_nothing_starts_and_each_is_named() throws IOException {
    PluginJar.of("parcels", "1.0.0")
        .members("@Override public void start() { throw new IllegalStateException(\"ill\"); }")
        .writeTo(home.resolve("plugins/parcels.jar"));

    RunCommands.Answer answer = new RunCommands(home, Language.EN).run("run", "--once");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err())
        .contains("PLUGIN-24", "does not start without the plug-in parcels")
        .contains("failed to start: java.lang.IllegalStateException: ill")
        .contains("does not start without the plug-in stamps")
        .contains("There is no plug-in stamps.")
        .contains("plugins.mandatory in kontor.yaml");
    assertThat(home.resolve("data/command.token")).doesNotExist();
  }

  @Test
  void trap_7_with_all_of_them_it_starts() throws IOException {
    PluginJar.of("parcels", "1.0.0").writeTo(home.resolve("plugins/parcels.jar"));
    PluginJar.of("stamps", "1.0.0").writeTo(home.resolve("plugins/stamps.jar"));
    Path config = home.resolve("conf/kontor.yaml");
    Files.writeString(
        config,
        Files.readString(config).replace("-licence: [parcels]", "-licence: [parcels, stamps]"));

    RunCommands.Answer answer = new RunCommands(home, Language.EN).run("run", "--once");

    assertThat(answer.exit()).as(answer.err()).isZero();
  }

  @Test
  void a_first_run_names_the_shop_that_does_not_answer_and_that_no_profile_is_on()
      throws IOException {
    Path config = home.resolve("conf/kontor.yaml");
    String shop = "shops: [ { key: main, type: oxid, url: \"jdbc:mariadb://127.0.0.1:1/x\" } ]\n";
    Files.writeString(
        config, Files.readString(config).replace(", mandatory: [parcels, stamps]", "") + shop);

    RunCommands.Answer answer = new RunCommands(home, Language.EN).run("run", "--once");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err())
        .contains("CONNECTION-2", "main", "oxid")
        .contains("No profile is switched on, so no order was looked at.");
  }
}
