package io.kontor.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.host.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads of a JAR that cannot be used; all others run meanwhile. */
class BadJarTest {

  @TempDir Path folder;
  private HostFixture fixture;

  @BeforeEach
  void a_good_one_lies_beside_it() throws IOException {
    fixture = new HostFixture(folder);
    PluginJar.of("good", "1.0.0").writeTo(fixture.jar("good.jar"));
  }

  @AfterEach
  void the_good_one_ran_all_the_time() {
    assertThat(fixture.status("good").state()).isEqualTo(PluginState.RUNNING);
    assertThat(fixture.changes).filteredOn(change -> change.endsWith("good")).hasSize(1);
    fixture.host().close();
  }

  private static List<String> said(Message message) {
    Wording words = Wording.ofHost();
    return Stream.of(Language.values()).map(in -> words.sentence(message, in)).toList();
  }

  @Test
  void a_jar_that_is_no_plug_in_is_named_until_it_is_taken_away() throws IOException {
    PluginJar.of("library", "1.0.0").entry("Plugin-Id", null).writeTo(fixture.jar("library.jar"));

    fixture.host().scan();

    assertThat(said(fixture.status("library.jar").reason()))
        .containsExactly(
            "Die Datei library.jar ist kein Plug-In von Kontor. Nehmen Sie sie aus dem Ordner"
                + " plugins.",
            "The file library.jar is not a Kontor plug-in. Take it out of the folder plugins.",
            "Il file library.jar non è un plug-in di Kontor. Toglierlo dalla cartella plugins.");
    Files.delete(fixture.jar("library.jar"));
    fixture.host().scan();
    assertThat(fixture.states()).containsOnlyKeys("good.jar 1.0.0");
  }

  @Test
  void a_file_that_is_no_jar_is_called_damaged_when_it_stays_as_it_is() throws IOException {
    Files.writeString(fixture.jar("letter.jar"), "Dear Sir or Madam");

    fixture.scanned();
    fixture.scanned();

    assertThat(said(fixture.status("letter.jar").reason()))
        .containsExactly(
            "Die Datei letter.jar ist beschädigt: zip END header not found. Sie wird nicht geladen.",
            "The file letter.jar is damaged: zip END header not found. It is not loaded.",
            "Il file letter.jar è danneggiato: zip END header not found. Non viene caricato.");
  }

  @Test
  void a_plug_in_whose_constructor_throws_is_named_until_a_better_one_comes() throws IOException {
    PluginJar.of("hello", "1.0.0")
        .main(
            "public Main(PluginContext c) { super(c);"
                + " throw new IllegalStateException(\"no room\"); }")
        .writeTo(fixture.jar("hello.jar"));

    fixture.host().scan();

    assertThat(fixture.status("hello").state()).isEqualTo(PluginState.FAILED);
    assertThat(said(fixture.status("hello").reason()))
        .containsExactly(
            "Das Plug-In hello 1.0.0 ließ sich nicht erzeugen: java.lang.IllegalStateException: no"
                + " room",
            "The plug-in hello 1.0.0 could not be made: java.lang.IllegalStateException: no room",
            "Non è stato possibile creare il plug-in hello 1.0.0:"
                + " java.lang.IllegalStateException: no room");
    PluginJar.of("hello", "1.0.1").writeTo(fixture.jar("hello.jar"));
    fixture.scanned();
    assertThat(fixture.status("hello").state()).isEqualTo(PluginState.RUNNING);
  }
}
