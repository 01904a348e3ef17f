package io.kontor.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginActivationTest {

  private static final String CLAIMS_TO_RUN =
      """
      static { System.setProperty("kontor.test.loaded", "yes"); }
      public Main(PluginContext c) { super(c); }
      """;

  @TempDir Path folder;
  private HostFixture fixture;

  @BeforeEach
  void set_up() throws IOException {
    fixture = new HostFixture(folder);
    System.clearProperty("kontor.test.loaded");
  }

  @AfterEach
  void tear_down() {
    fixture.host().close();
  }

  @Test
  void L25_before_activation_only_the_manifest_is_read() throws IOException {
    fixture.denied.put("paid", Message.of("licence.missing"));
    PluginJar.of("paid", "1.0.0")
        .main(CLAIMS_TO_RUN)
        .entry("Kontor-Editions", "free, standard, premium")
        .writeTo(fixture.jar("paid.jar"));

    fixture.host().scan();

    PluginStatus paid = fixture.status("paid");
    assertThat(paid.state()).isEqualTo(PluginState.FOUND);
    assertThat(paid.reason().key()).isEqualTo("licence.missing");
    assertThat(paid.manifest().orElseThrow().editions())
        .containsExactly("free", "standard", "premium");
    assertThat(System.getProperty("kontor.test.loaded")).isNull();
    assertThat(fixture.host().whyAway("paid")).contains(Message.of("licence.missing"));
  }

  @Test
  void entering_a_code_starts_it_and_an_expired_one_pauses_it() throws IOException {
    fixture.denied.put("paid", Message.of("licence.missing"));
    PluginJar.of("paid", "1.0.0")
        .main(CLAIMS_TO_RUN)
        .entry("Kontor-Editions", "free, premium")
        .writeTo(fixture.jar("paid.jar"));
    fixture.host().scan();

    fixture.denied.clear();
    fixture.host().refresh();
    assertThat(fixture.status("paid").state()).isEqualTo(PluginState.RUNNING);
    assertThat(fixture.status("paid").edition()).isEqualTo("premium");
    assertThat(System.getProperty("kontor.test.loaded")).isEqualTo("yes");

    fixture.denied.put("paid", Message.of("licence.expired"));
    fixture.host().refresh();
    assertThat(fixture.status("paid").state()).isEqualTo(PluginState.PAUSED);
    assertThat(fixture.status("paid").reason().key()).isEqualTo("licence.expired");
    assertThat(fixture.host().contributions().plugins()).isEmpty();
  }

  @Test
  void a_person_pauses_and_resumes_a_plug_in() throws IOException {
    PluginJar.of("hello", "1.0.0").writeTo(fixture.jar("hello.jar"));
    fixture.host().scan();

    fixture.host().pause("hello");
    assertThat(fixture.status("hello").state()).isEqualTo(PluginState.PAUSED);
    assertThat(fixture.status("hello").reason().key()).isEqualTo("plugin.paused");
    fixture.host().scan();
    assertThat(fixture.status("hello").state()).isEqualTo(PluginState.PAUSED);

    fixture.host().resume("hello");
    assertThat(fixture.status("hello").state()).isEqualTo(PluginState.RUNNING);
  }

  @Test
  void what_failed_is_tried_again_when_a_person_asks() throws IOException {
    String sulks =
        "@Override public void start() {"
            + " if (System.getProperty(\"kontor.test.loaded\") == null)"
            + " throw new IllegalStateException(\"sulks\"); }";
    PluginJar.of("moody", "1.0.0").members(sulks).writeTo(fixture.jar("moody.jar"));
    fixture.host().scan();
    assertThat(fixture.status("moody").state()).isEqualTo(PluginState.FAILED);

    System.setProperty("kontor.test.loaded", "yes");
    fixture.host().refresh();
    assertThat(fixture.status("moody").state()).isEqualTo(PluginState.FAILED);
    fixture.host().retry("moody");

    assertThat(fixture.status("moody").state()).isEqualTo(PluginState.RUNNING);
  }

  @Test
  void of_two_plug_ins_that_contribute_one_action_the_later_fails_until_the_other_goes()
      throws IOException {
    PluginJar.of("first", "1.0.0")
        .members(TestMembers.action("greet", "return null;"))
        .writeTo(fixture.jar("first.jar"));
    PluginJar.of("second", "1.0.0")
        .members(TestMembers.action("greet", "return null;"))
        .writeTo(fixture.jar("second.jar"));
    fixture.host().scan();

    assertThat(fixture.status("second").reason())
        .isEqualTo(
            new Message(
                "PLUGIN-22", Map.of("plugin", "second", "other", "first", "id", "action greet")));

    java.nio.file.Files.delete(fixture.jar("first.jar"));
    fixture.host().scan();
    assertThat(fixture.status("second").state()).isEqualTo(PluginState.RUNNING);
  }

  @Test
  void L27_an_id_that_is_the_beginning_of_another_is_refused() throws IOException {
    PluginJar.of("link", "1.0.0").writeTo(fixture.jar("a.jar"));
    PluginJar.of("link-extra", "1.0.0").writeTo(fixture.jar("b.jar"));

    fixture.host().scan();

    assertThat(fixture.status("link").state()).isEqualTo(PluginState.RUNNING);
    assertThat(fixture.status("link-extra").reason())
        .isEqualTo(new Message("PLUGIN-23", Map.of("plugin", "link-extra", "other", "link")));
  }

  @Test
  void a_listener_that_cannot_take_it_fails_the_plug_in_with_its_reason() throws IOException {
    PluginJar.of("hello", "1.0.0").writeTo(fixture.jar("hello.jar"));
    fixture
        .host()
        .listen(
            change -> {
              if (change.kind() == PluginChange.Kind.STARTED) {
                throw new io.kontor.api.error.KontorException(
                    PluginError.CONTEXT_FAILED, Map.of("plugin", "hello", "cause", "full"));
              }
            });

    fixture.host().scan();

    assertThat(fixture.status("hello").state()).isEqualTo(PluginState.FAILED);
    assertThat(fixture.status("hello").reason().key()).isEqualTo("PLUGIN-25");
    assertThat(fixture.host().contributions().plugins()).isEmpty();
    assertThat(fixture.closedContexts).containsExactly("hello 1.0.0");
  }
}
