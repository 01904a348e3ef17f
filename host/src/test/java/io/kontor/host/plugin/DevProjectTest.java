package io.kontor.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.condition.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kontor plugin dev}: what is compiled runs, and what is compiled anew is reloaded. */
class DevProjectTest {

  private static final String BEFORE = "with first name {name}";
  private static final String AFTER = "whose first name is {name}";

  @TempDir Path folder;
  private HostFixture fixture;
  private HelloProject hello;

  @BeforeEach
  void set_up() throws IOException {
    fixture = new HostFixture(folder);
    hello = HelloProject.copiedTo(folder.resolve("my-project"));
    fixture.settings = fixture.settings.withDev(hello.folder);
  }

  @AfterEach
  void tear_down() {
    fixture.host().close();
  }

  private List<String> sentences() {
    return fixture.host().contributions().conditionTypes().stream()
        .flatMap(type -> type.value().sentences().stream())
        .map(Sentence::holds)
        .toList();
  }

  private List<PluginState> states() {
    return fixture.host().statuses().stream().map(PluginStatus::state).toList();
  }

  private PluginStatus only(PluginState state) {
    return fixture.host().statuses().stream()
        .filter(status -> status.state() == state)
        .findFirst()
        .orElseThrow(() -> new AssertionError(fixture.host().statuses().toString()));
  }

  @Test
  void what_the_project_has_compiled_runs_with_the_manifest_it_was_packaged_with()
      throws IOException {
    hello.compile().packaged("0.1.0");

    fixture.host().scan();

    PluginStatus status = only(PluginState.RUNNING);
    assertThat(status.origin()).isEqualTo(Origin.DEV);
    assertThat(status.file()).isEqualTo(hello.classes);
    assertThat(status.manifest().orElseThrow().version()).isEqualTo("0.1.0");
    assertThat(sentences()).contains(BEFORE);
  }

  @Test
  void L25_what_is_compiled_anew_is_reloaded_when_it_has_settled() throws IOException {
    hello.compile().packaged("0.1.0");
    fixture.host().scan();

    hello.edit("FirstNameCondition", BEFORE, AFTER).compile();
    fixture.host().scan();
    assertThat(sentences()).contains(BEFORE);
    assertThat(only(PluginState.WAITING_FOR_COPY).reason().key())
        .isEqualTo("plugin.waiting-for-compiler");

    fixture.host().scan();
    assertThat(states()).containsExactly(PluginState.RUNNING);
    assertThat(sentences()).contains(AFTER).doesNotContain(BEFORE);
    assertThat(fixture.changes)
        .containsExactly("STARTED hello", "STOPPING hello", "STOPPED hello", "STARTED hello");
  }

  @Test
  void what_is_compiled_to_the_same_is_left_alone() throws IOException {
    hello.compile().packaged("0.1.0");
    fixture.host().scan();
    hello.compile();
    fixture.scanned();
    assertThat(fixture.changes).containsExactly("STARTED hello");
  }

  @Test
  void a_half_written_class_is_named_and_what_ran_before_goes_on() throws IOException {
    hello.compile().packaged("0.1.0");
    fixture.host().scan();
    Path action = hello.compiled("GreetAction");
    byte[] whole = Files.readAllBytes(action);

    Files.write(action, Arrays.copyOf(whole, whole.length / 2));
    fixture.scanned();
    assertThat(only(PluginState.RUNNING).reason().key()).isEqualTo("plugin.goes-on");
    assertThat(only(PluginState.FAILED).reason().key()).isEqualTo(PluginError.CLASS_BROKEN.code());
    assertThat(only(PluginState.FAILED).reason().values())
        .containsEntry("class", "io.kontor.hello.GreetAction");
    assertThat(sentences()).contains(BEFORE);

    Files.write(action, whole);
    fixture.scanned();
    assertThat(states()).containsExactly(PluginState.RUNNING);
  }

  @Test
  void classes_that_do_not_fit_together_are_named_and_what_ran_before_goes_on() throws IOException {
    hello.compile().packaged("0.1.0");
    fixture.host().scan();

    Files.delete(hello.compiled("FirstNameCondition"));
    fixture.scanned();

    assertThat(states()).containsExactlyInAnyOrder(PluginState.RUNNING, PluginState.FAILED);
    assertThat(only(PluginState.FAILED).reason().values())
        .containsEntry("method", "KontorPlugin.conditionTypes")
        .containsEntry("error", "java.lang.NoClassDefFoundError");
    assertThat(sentences()).contains(BEFORE);
  }

  @Test
  void what_ran_before_goes_on_while_everything_is_built_anew() throws IOException {
    hello.compile().packaged("0.1.0");
    fixture.host().scan();

    hello.clean();
    fixture.scanned();
    assertThat(states())
        .containsExactlyInAnyOrder(PluginState.RUNNING, PluginState.WAITING_FOR_COPY);

    hello.edit("FirstNameCondition", BEFORE, AFTER).compile();
    fixture.scanned();
    assertThat(states()).containsExactly(PluginState.RUNNING);
    assertThat(sentences()).contains(AFTER);
  }

  @Test
  void a_project_that_was_never_packaged_says_what_to_do_and_comes_when_it_is() throws IOException {
    hello.compile();
    fixture.host().scan();
    assertThat(only(PluginState.REFUSED).reason().key()).isEqualTo(PluginError.NOT_BUILT.code());

    hello.packaged("0.1.0");
    fixture.scanned();
    assertThat(states()).containsExactly(PluginState.RUNNING);
  }

  @Test
  void a_manifest_among_the_classes_counts_before_that_of_the_jar() throws IOException {
    hello.compile().packaged("0.1.0");
    Path manifest = hello.classes.resolve("META-INF/MANIFEST.MF");
    Files.createDirectories(manifest.getParent());
    Files.writeString(manifest, HelloProject.text(HelloProject.manifest("0.2.0")));

    fixture.host().scan();

    assertThat(only(PluginState.RUNNING).manifest().orElseThrow().version()).isEqualTo("0.2.0");
  }

  @Test
  void libraries_shaded_into_the_jar_are_there_and_classes_no_longer_compiled_are_not()
      throws IOException {
    hello.compile().packaged("0.1.0");
    fixture.host().scan();

    try (var copy = new ZipFile(fixture.copies().get(0).toFile())) {
      assertThat(copy.getEntry("io/kontor/hello/shaded/library.txt")).isNotNull();
      assertThat(copy.getEntry("io/kontor/hello/Gone.class")).isNull();
      assertThat(copy.getEntry("messages_it.properties")).isNotNull();
      assertThat(copy.getEntry("io/kontor/hello/").isDirectory()).isTrue();
    }
  }

  @Test
  void it_wins_over_a_higher_version_that_was_dropped_even_if_it_breaks() throws IOException {
    PluginJar.of("hello", "5.0.0").writeTo(fixture.jar("hello.jar"));
    hello.compile().packaged("0.1.0");

    fixture.host().scan();

    assertThat(fixture.states())
        .containsEntry("classes 0.1.0", PluginState.RUNNING)
        .containsEntry("hello.jar 5.0.0", PluginState.OLDER);

    Files.write(hello.compiled("GreetAction"), new byte[] {1});
    fixture.scanned();
    fixture.host().scan();
    assertThat(only(PluginState.RUNNING).origin()).isEqualTo(Origin.DEV);
    assertThat(sentences()).contains(BEFORE);
  }
}
