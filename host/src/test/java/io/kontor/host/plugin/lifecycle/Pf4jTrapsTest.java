package io.kontor.host.plugin.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.ApiVersion;
import io.kontor.api.Message;
import io.kontor.host.plugin.HostFixture;
import io.kontor.host.plugin.PluginJar;
import io.kontor.host.plugin.PluginState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seven traps of PF4J, each closed. */
class Pf4jTrapsTest {

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
  void trap_1_requires_without_an_upper_end_is_not_read_as_at_least() throws IOException {
    drop(PluginJar.of("hello", "1.0.0").entry("Plugin-Requires", "1.0.0"));

    assertThat(fixture.status("hello.jar").state()).isEqualTo(PluginState.REFUSED);
    assertThat(fixture.status("hello.jar").reason())
        .isEqualTo(new Message("PLUGIN-4", Map.of("file", "hello.jar", "value", "1.0.0")));
  }

  @Test
  void trap_2_the_system_version_is_the_version_of_the_api() throws IOException {
    var manager = new WalledPluginManager(folder);
    assertThat(manager.getSystemVersion()).isEqualTo(ApiVersion.CURRENT).isNotEqualTo("0.0.0");
    PluginJar later = PluginJar.of("hello", "1.0.0").entry("Plugin-Requires", ">=7.0.0 & <8.0.0");
    manager.loadPlugin(later.writeTo(folder.resolve("direct.jar")));
    assertThat(manager.getPlugin("hello").getPluginState())
        .isEqualTo(org.pf4j.PluginState.DISABLED);
    manager.unloadPlugins();

    drop(later);
    assertThat(fixture.status("hello.jar").reason())
        .isEqualTo(
            new Message(
                "PLUGIN-5",
                Map.of(
                    "file", "hello.jar",
                    "plugin", "hello",
                    "requires", ">=7.0.0 & <8.0.0",
                    "api", ApiVersion.CURRENT)));
  }

  @Test
  void trap_3_plug_ins_start_one_by_one_and_never_need_each_other() throws IOException {
    PluginJar.of("bad", "1.0.0")
        .members("@Override public void start() { throw new IllegalStateException(\"ill\"); }")
        .writeTo(fixture.jar("bad.jar"));
    PluginJar.of("needy", "1.0.0")
        .entry("Plugin-Dependencies", "bad")
        .writeTo(fixture.jar("needy.jar"));
    drop(PluginJar.of("hello", "1.0.0"));

    assertThat(fixture.status("bad").state()).isEqualTo(PluginState.FAILED);
    assertThat(fixture.status("needy.jar").reason().key()).isEqualTo("PLUGIN-6");
    assertThat(fixture.status("hello").state()).isEqualTo(PluginState.RUNNING);
  }

  @Test
  void trap_4_a_constructor_that_throws_is_shown_with_its_true_cause() throws IOException {
    drop(
        PluginJar.of("hello", "1.0.0")
            .main(
                "public Main(PluginContext c) { super(c);"
                    + " throw new IllegalStateException(\"no room\"); }"));

    assertThat(fixture.status("hello").state()).isEqualTo(PluginState.FAILED);
    assertThat(fixture.status("hello").reason())
        .isEqualTo(
            new Message(
                "PLUGIN-16",
                Map.of(
                    "plugin", "hello",
                    "version", "1.0.0",
                    "cause", "java.lang.IllegalStateException: no room")));
    assertThat(fixture.closedContexts).containsExactly("hello 1.0.0");
  }

  @Test
  void trap_4_a_class_that_is_no_plug_in_is_named() throws IOException {
    drop(PluginJar.of("hello", "1.0.0").entry("Plugin-Class", "hello.Nowhere"));

    assertThat(fixture.status("hello").reason())
        .isEqualTo(
            new Message(
                "PLUGIN-15",
                Map.of(
                    "plugin", "hello",
                    "class", "hello.Nowhere",
                    "problem", "ClassNotFoundException")));
  }

  @Test
  void trap_5_a_declared_extension_that_cannot_be_loaded_fails_the_plug_in() throws IOException {
    drop(
        PluginJar.of("hello", "1.0.0")
            .file("META-INF/extensions.idx", "hello.Main\nhello.Gone # was here once\n"));

    assertThat(fixture.status("hello").state()).isEqualTo(PluginState.FAILED);
    assertThat(fixture.status("hello").reason().key()).isEqualTo("PLUGIN-18");
    assertThat(fixture.status("hello").reason().values()).containsEntry("class", "hello.Gone");
  }

  @Test
  void trap_5_declared_extensions_that_load_do_no_harm() throws IOException {
    drop(PluginJar.of("hello", "1.0.0").file("META-INF/extensions.idx", "hello.Main\n"));

    assertThat(fixture.status("hello").state()).isEqualTo(PluginState.RUNNING);
  }

  @Test
  void trap_6_a_plug_in_that_bundles_the_api_is_refused_by_name() throws IOException {
    drop(
        PluginJar.of("hello", "1.0.0")
            .file("io/kontor/api/Text.class", classFile("/io/kontor/api/Text.class")));

    assertThat(fixture.status("hello.jar").state()).isEqualTo(PluginState.REFUSED);
    assertThat(fixture.status("hello.jar").reason())
        .isEqualTo(
            new Message(
                "PLUGIN-7",
                Map.of(
                    "file", "hello.jar",
                    "package", "io.kontor.api.",
                    "class", "io/kontor/api/Text.class")));
  }

  @Test
  void trap_6_also_in_the_folder_of_a_multi_release_jar() throws IOException {
    drop(
        PluginJar.of("hello", "1.0.0")
            .file("META-INF/versions/17/org/slf4j/Logger.class", "not even a class"));

    assertThat(fixture.status("hello.jar").reason().values())
        .containsEntry("package", "org.slf4j.");
  }

  @Test
  void trap_6_shared_packages_come_from_the_host_and_all_else_from_the_plug_in()
      throws IOException {
    var manager = new WalledPluginManager(folder);
    manager.loadPlugin(PluginJar.of("hello", "1.0.0").writeTo(folder.resolve("direct.jar")));
    ClassLoader loader = manager.getPluginClassLoader("hello");
    try {
      assertThat(loader.loadClass("io.kontor.api.Text")).isSameAs(io.kontor.api.Text.class);
      assertThat(loader.loadClass("org.slf4j.Logger")).isSameAs(org.slf4j.Logger.class);
      assertThat(loader.loadClass("hello.Main").getClassLoader()).isSameAs(loader);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    } finally {
      manager.unloadPlugins();
    }
  }

  @Test
  void trap_7_a_failed_load_is_a_state_and_a_mandatory_plug_in_is_missed() throws IOException {
    fixture.settings = fixture.settings.withMandatory(Set.of("hello"));
    drop(
        PluginJar.of("hello", "1.0.0")
            .members("@Override public void start() { throw new StackOverflowError(); }"));

    assertThat(fixture.status("hello").state()).isEqualTo(PluginState.FAILED);
    assertThat(fixture.host().missingMandatory())
        .extracting(Message::key)
        .containsExactly("PLUGIN-24");
    assertThat(fixture.host().missingMandatory().get(0).values())
        .containsEntry("plugin", "hello")
        .containsEntry("why", "PLUGIN-19")
        .containsEntry("why.error", "java.lang.StackOverflowError");
  }

  private void drop(PluginJar jar) throws IOException {
    jar.writeTo(fixture.jar("hello.jar"));
    fixture.host().scan();
  }

  private static byte[] classFile(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Pf4jTrapsTest.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }
}
