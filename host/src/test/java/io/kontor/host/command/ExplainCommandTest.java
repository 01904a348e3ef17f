package io.kontor.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands behind a code can be asked where it was seen. */
class ExplainCommandTest {

  @TempDir Path home;
  private RunCommands english = new RunCommands(Path.of("."), Language.EN);

  @BeforeEach
  void in_an_installation() {
    english = new RunCommands(home, Language.EN);
  }

  @Test
  void a_code_of_the_host_is_explained_however_it_is_spelled() {
    assertThat(english.run("explain", "mail-3").out()).contains("MAIL-3", "Usual cause");
  }

  @Test
  void L25_a_code_of_a_plug_in_is_read_from_its_jar_without_loading_a_class() throws IOException {
    sneaky().writeTo(home.resolve("plugins/sneaky.jar"));

    RunCommands.Answer page = english.run("explain", "SNEAKY-1");

    assertThat(page.exit()).as(page.err()).isZero();
    assertThat(page.out()).contains("SNEAKY-1", "The parcel is lost.", "It fell.", "Look for it.");
    assertThat(System.getProperty("sneaky.loaded")).isNull();
  }

  @Test
  void a_code_of_a_plug_in_built_in_the_clone_is_known() throws IOException {
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    sneaky().writeTo(home.resolve("plugins/sneaky/target/sneaky-1.0.0.jar"));

    assertThat(english.run("explain", "sneaky-1").out()).contains("The parcel is lost.");
  }

  @Test
  void the_folder_of_plug_ins_is_that_of_the_configuration() throws IOException {
    Path config = home.resolve("other.yaml");
    Files.writeString(config, "folders: { plugins: elsewhere }\n");
    sneaky().writeTo(home.resolve("elsewhere/sneaky.jar"));

    assertThat(english.run("explain", "SNEAKY-1").exit()).isEqualTo(1);
    assertThat(english.run("explain", "SNEAKY-1", "--config", config.toString()).exit()).isZero();
    assertThat(english.run("explain", "SNEAKY-1", "--config", home + "/none.yaml").err())
        .contains("CONFIG-", "none.yaml");
  }

  @Test
  void a_broken_configuration_does_not_keep_a_code_from_being_explained() throws IOException {
    Files.createDirectories(home.resolve("conf"));
    Files.writeString(home.resolve("conf/kontor.yaml"), "shops: [ {\n");
    sneaky().writeTo(home.resolve("plugins/sneaky.jar"));

    assertThat(english.run("explain", "SNEAKY-1").exit()).isZero();
  }

  @Test
  void a_jar_that_cannot_be_read_does_not_hide_the_others() throws IOException {
    Files.createDirectories(home.resolve("plugins"));
    Files.writeString(home.resolve("plugins/broken.jar"), "no zip");
    sneaky()
        .file("messages_it.properties", "SNEAKY-1 = \\u00zz")
        .writeTo(home.resolve("plugins/malformed.jar"));
    sneaky().writeTo(home.resolve("plugins/sneaky.jar"));

    assertThat(english.run("explain", "SNEAKY-1").exit()).isZero();
  }

  @Test
  void a_wrong_code_names_those_that_may_have_been_meant() throws IOException {
    sneaky().writeTo(home.resolve("plugins/sneaky.jar"));

    RunCommands.Answer near = english.run("explain", "SNEKY-1");
    assertThat(near.exit()).isEqualTo(1);
    assertThat(near.err()).contains("COMMAND-7", "\"SNEKY-1\"", "Did you mean: SNEAKY-1?");
    assertThat(new RunCommands(home, Language.DE).run("explain", "MAIL-300").err())
        .contains("„MAIL-300“", "MAIL-3");
    assertThat(new RunCommands(home, Language.IT).run("explain", "QUIX-QUAX-77").err())
        .contains("Non c'è nulla di simile.");
  }

  private static PluginJar sneaky() {
    return plugIn()
        .members("static { System.setProperty(\"sneaky.loaded\", \"yes\"); }")
        .file(
            "messages_en.properties",
            """
            SNEAKY-1 = The parcel is lost.
            SNEAKY-1.cause = It fell.
            SNEAKY-1.remedy = Look for it.
            """);
  }

  private static PluginJar plugIn() {
    return PluginJar.of("sneaky", "1.0.0").entry("Kontor-Licence", "code");
  }
}
