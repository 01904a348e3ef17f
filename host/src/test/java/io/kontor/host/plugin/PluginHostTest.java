package io.kontor.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginHostTest {

  @TempDir Path folder;
  private HostFixture fixture;

  @BeforeEach
  void set_up() throws IOException {
    fixture = new HostFixture(folder);
  }

  @AfterEach
  void tear_down() {
    fixture.host().close();
  }

  @Test
  void finds_and_starts_what_lies_there_at_the_first_look() throws IOException {
    PluginJar.of("hello", "1.0.0").writeTo(fixture.jar("hello.jar"));

    fixture.host().scan();

    PluginStatus hello = fixture.status("hello");
    assertThat(hello.state()).isEqualTo(PluginState.RUNNING);
    assertThat(hello.manifest().orElseThrow().title().it()).isEqualTo("hello it");
    assertThat(hello.since()).isEqualTo(fixture.clock.instant());
    assertThat(fixture.changes).containsExactly("STARTED hello");
    assertThat(fixture.host().contributions().plugin("hello")).isPresent();
  }

  @Test
  void waits_for_a_file_that_still_changes_between_two_scans() throws IOException {
    fixture.host().scan();
    PluginJar.of("hello", "1.0.0").writeTo(fixture.jar("hello.jar"));

    fixture.host().scan();
    assertThat(fixture.states())
        .containsExactly(Map.entry("hello.jar", PluginState.WAITING_FOR_COPY));

    fixture.host().scan();
    assertThat(fixture.states()).containsExactly(Map.entry("hello.jar 1.0.0", PluginState.RUNNING));
  }

  @Test
  void waits_for_a_half_copied_file_and_starts_it_when_the_rest_arrives() throws IOException {
    Path whole = PluginJar.of("hello", "1.0.0").writeTo(folder.resolve("elsewhere.jar"));
    byte[] bytes = Files.readAllBytes(whole);
    Path jar = fixture.jar("hello.jar");
    Files.write(jar, Arrays.copyOf(bytes, bytes.length / 2));

    fixture.scanned();
    assertThat(fixture.states())
        .containsExactly(Map.entry("hello.jar", PluginState.WAITING_FOR_COPY));

    Files.write(jar, bytes);
    fixture.scanned();
    assertThat(fixture.states()).containsExactly(Map.entry("hello.jar 1.0.0", PluginState.RUNNING));
  }

  @Test
  void calls_a_file_damaged_that_stays_incomplete() throws IOException {
    Files.writeString(fixture.jar("letter.jar"), "Dear Sir or Madam");

    for (int i = 0; i < 4; i++) {
      fixture.host().scan();
    }

    assertThat(fixture.status("letter.jar").state()).isEqualTo(PluginState.REFUSED);
    assertThat(fixture.status("letter.jar").reason().key()).isEqualTo("PLUGIN-8");
  }

  @Test
  void refuses_a_jar_that_is_no_plug_in() throws IOException {
    PluginJar.of("library", "1.0.0").entry("Plugin-Id", null).writeTo(fixture.jar("library.jar"));

    fixture.host().scan();

    PluginStatus library = fixture.status("library.jar");
    assertThat(library.state()).isEqualTo(PluginState.REFUSED);
    assertThat(library.reason()).isEqualTo(new Message("PLUGIN-1", Map.of("file", "library.jar")));
  }

  @Test
  void of_two_versions_the_higher_runs_and_the_other_is_named() throws IOException {
    PluginJar.of("hello", "1.9.0").writeTo(fixture.jar("a.jar"));
    PluginJar.of("hello", "1.10.0").writeTo(fixture.jar("b.jar"));

    fixture.host().scan();

    assertThat(fixture.states())
        .containsOnly(
            Map.entry("a.jar 1.9.0", PluginState.OLDER),
            Map.entry("b.jar 1.10.0", PluginState.RUNNING));
    Message older =
        fixture.host().statuses().stream()
            .filter(s -> s.state() == PluginState.OLDER)
            .findFirst()
            .orElseThrow()
            .reason();
    assertThat(older.values()).isEqualTo(Map.of("version", "1.10.0", "file", "b.jar"));

    Files.delete(fixture.jar("b.jar"));
    fixture.host().scan();
    assertThat(fixture.states()).containsExactly(Map.entry("a.jar 1.9.0", PluginState.RUNNING));
  }

  @Test
  void a_plug_in_that_disappears_is_stopped_unloaded_and_its_copy_removed() throws IOException {
    PluginJar.of("hello", "1.0.0").writeTo(fixture.jar("hello.jar"));
    fixture.host().scan();
    assertThat(fixture.copies()).hasSize(1);

    Files.delete(fixture.jar("hello.jar"));
    fixture.host().scan();

    assertThat(fixture.states()).isEmpty();
    assertThat(fixture.changes).containsExactly("STARTED hello", "STOPPING hello", "STOPPED hello");
    assertThat(fixture.closedContexts).containsExactly("hello 1.0.0");
    assertThat(fixture.copies()).isEmpty();
    assertThat(fixture.host().whyAway("hello").orElseThrow().key()).isEqualTo("plugin.unknown");
  }

  @Test
  void upgrades_a_changed_file_and_goes_back_the_same_way() throws IOException {
    PluginJar.of("hello", "1.0.0").writeTo(fixture.jar("hello.jar"));
    fixture.host().scan();

    PluginJar.of("hello", "2.0.0").writeTo(fixture.jar("hello.jar"));
    fixture.host().scan();
    assertThat(fixture.states())
        .as("the old one runs while the new one is copied")
        .containsEntry("hello.jar 1.0.0", PluginState.RUNNING)
        .containsEntry("hello.jar", PluginState.WAITING_FOR_COPY);
    fixture.host().scan();
    assertThat(fixture.states()).containsExactly(Map.entry("hello.jar 2.0.0", PluginState.RUNNING));

    PluginJar.of("hello", "1.0.0").writeTo(fixture.jar("hello.jar"));
    fixture.scanned();
    assertThat(fixture.states()).containsExactly(Map.entry("hello.jar 1.0.0", PluginState.RUNNING));
    assertThat(fixture.closedContexts).containsExactly("hello 1.0.0", "hello 2.0.0");
  }

  @Test
  void a_touched_file_with_the_same_content_is_left_alone() throws IOException {
    Path jar = PluginJar.of("hello", "1.0.0").writeTo(fixture.jar("hello.jar"));
    fixture.host().scan();

    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    fixture.scanned();

    assertThat(fixture.changes).containsExactly("STARTED hello");
    assertThat(fixture.states()).containsExactly(Map.entry("hello.jar 1.0.0", PluginState.RUNNING));
  }

  @Test
  void a_new_version_that_fails_to_start_is_shown_and_the_old_one_goes_on() throws IOException {
    PluginJar.of("hello", "1.0.0").writeTo(fixture.jar("hello.jar"));
    fixture.host().scan();

    PluginJar.of("hello", "2.0.0")
        .members("@Override public void start() { throw new IllegalStateException(\"no desk\"); }")
        .writeTo(fixture.jar("hello.jar"));
    fixture.scanned();

    assertThat(fixture.states())
        .containsOnly(
            Map.entry("hello.jar 1.0.0", PluginState.RUNNING),
            Map.entry("hello.jar 2.0.0", PluginState.FAILED));
    assertThat(fixture.host().whyAway("hello")).isEmpty();
    fixture.scanned();
    assertThat(fixture.changes)
        .as("what failed is not tried at every scan")
        .containsExactly("STARTED hello", "STOPPING hello", "STOPPED hello", "STARTED hello");
  }

  @Test
  void a_listener_that_breaks_leaves_no_plug_in_half_alive() throws IOException {
    PluginJar.of("good", "1.0.0").writeTo(fixture.jar("good.jar"));
    PluginJar.of("odd", "1.0.0").writeTo(fixture.jar("odd.jar"));
    fixture
        .host()
        .listen(
            change -> {
              if (change.plugin().id().equals("odd")
                  && change.kind() == PluginChange.Kind.STARTED) {
                throw new IllegalStateException("not expected");
              }
            });

    fixture.host().scan();

    assertThat(fixture.status("good").state()).isEqualTo(PluginState.RUNNING);
    assertThat(fixture.status("odd").state()).isEqualTo(PluginState.FAILED);
    assertThat(fixture.status("odd").reason().key()).isEqualTo("PLUGIN-26");
    assertThat(fixture.changes).contains("STOPPING odd");
    assertThat(fixture.closedContexts).containsExactly("odd 1.0.0");
    assertThat(fixture.host().contributions().plugin("odd")).isEmpty();
  }

  @Test
  void removes_copies_an_earlier_run_left() throws IOException {
    Files.createDirectories(fixture.settings.runFolder());
    Files.writeString(fixture.settings.runFolder().resolve("old.jar"), "stale");

    fixture.host();

    assertThat(fixture.copies()).isEmpty();
  }

  @Test
  void takes_the_plug_ins_built_in_this_clone_and_passes_over_their_other_jars()
      throws IOException {
    fixture.settings = fixture.settings.withSources(List.of(fixture.drop));
    PluginJar.of("hello", "1.0.0").writeTo(fixture.drop.resolve("hello/target/hello.jar"));
    PluginJar.of("hello", "1.0.0")
        .entry("Plugin-Id", null)
        .writeTo(fixture.drop.resolve("hello/target/hello-sources.jar"));

    fixture.host().scan();

    assertThat(fixture.states()).containsExactly(Map.entry("hello.jar 1.0.0", PluginState.RUNNING));
    assertThat(fixture.status("hello").origin()).isEqualTo(Origin.BUILT);
  }

  @Test
  void a_plug_in_that_needs_a_restart_keeps_its_version_until_then() throws IOException {
    PluginJar.of("hello", "1.0.0")
        .entry("Kontor-Reload", "restart")
        .writeTo(fixture.jar("hello.jar"));
    fixture.host().scan();

    PluginJar.of("hello", "2.0.0")
        .entry("Kontor-Reload", "restart")
        .writeTo(fixture.jar("hello.jar"));
    fixture.scanned();

    assertThat(fixture.states())
        .containsOnly(
            Map.entry("hello.jar 1.0.0", PluginState.RUNNING),
            Map.entry("hello.jar 2.0.0", PluginState.WAITING_FOR_RESTART));
  }

  @Test
  void names_the_mandatory_plug_ins_that_do_not_run() throws IOException {
    fixture.settings = fixture.settings.withMandatory(Set.of("hello", "other"));
    PluginJar.of("hello", "1.0.0").writeTo(fixture.jar("hello.jar"));

    fixture.host().scan();

    assertThat(fixture.host().missingMandatory())
        .containsExactly(
            new Message(
                "PLUGIN-24",
                Map.of("plugin", "other", "why", "plugin.unknown", "why.plugin", "other")));
  }
}
