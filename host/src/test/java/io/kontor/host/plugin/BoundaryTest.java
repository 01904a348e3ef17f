package io.kontor.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kontor.api.Message;
import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.Effect;
import io.kontor.api.action.Outcome;
import io.kontor.api.action.Prepared;
import io.kontor.api.action.TaskIdentity;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.api.template.RenderedMail;
import io.kontor.api.template.Templates;
import io.kontor.host.plugin.lifecycle.PluginHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

class BoundaryTest {

  /** Prepares a step whose effect reports what it sees of the world, through the host's effect. */
  private static final String LOOKS_AROUND =
      """
      request.templates().mail("x", request.subject(), Map.of());
      return new Prepared() {
        public Preview preview() { return null; }
        public Outcome perform(Effect effect) {
          String seen = (Thread.currentThread().getContextClassLoader() == Main.class.getClassLoader())
              + " " + org.slf4j.MDC.get("plugin");
          effect.begins();
          return Outcome.done(new Message("seen", Map.of("seen", seen)));
        }
      };
      """;

  @TempDir Path folder;
  private HostFixture fixture;
  private final List<ClassLoader> hostSaw = new ArrayList<>();
  private final ClassLoader ours = Thread.currentThread().getContextClassLoader();

  @BeforeEach
  void set_up() throws IOException {
    fixture = new HostFixture(folder);
  }

  @AfterEach
  void tear_down() {
    fixture.host().close();
  }

  @Test
  void a_call_gets_the_plug_ins_context_and_the_host_keeps_its_own() throws IOException {
    Prepared prepared = started(LOOKS_AROUND).prepare(request());

    Outcome outcome = prepared.perform(effect(() -> {}));

    assertThat(outcome.reason().values()).containsEntry("seen", "true clerk");
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(ours);
    assertThat(MDC.get("plugin")).isNull();
    assertThat(hostSaw)
        .as("templates and effect of the host run under the host's loader")
        .containsExactly(PluginHost.class.getClassLoader(), PluginHost.class.getClassLoader());
  }

  @Test
  void calls_errors_and_time_are_counted() throws IOException {
    Action<None> action = started("throw new IllegalArgumentException(\"secret\");");
    long before = fixture.status("clerk").counts().calls();

    assertThat(action.id()).isEqualTo("greet");
    assertThat(refusal(action).key()).isEqualTo("PLUGIN-19");

    PluginStatus.Counts counts = fixture.status("clerk").counts();
    assertThat(counts.calls()).isEqualTo(before + 2);
    assertThat(counts.errors()).isEqualTo(1);
    assertThat(counts.running()).isZero();
    assertThat(counts.time()).isPositive();
  }

  @Test
  void null_is_an_error_that_names_plug_in_and_method() throws IOException {
    Prepared prepared = started(LOOKS_AROUND).prepare(request());

    var error = catchThrowableOfType(KontorException.class, prepared::preview);

    assertThat(error.problem())
        .isEqualTo(
            new Message("PLUGIN-20", Map.of("plugin", "clerk", "method", "Prepared.preview")));
  }

  @Test
  void other_exceptions_are_wrapped_with_the_plug_ins_id_and_without_their_text()
      throws IOException {
    Action<None> action = started("throw new IllegalArgumentException(\"secret\");");

    var error = catchThrowableOfType(KontorException.class, () -> action.prepare(request()));

    assertThat(error.problem())
        .isEqualTo(
            new Message(
                "PLUGIN-19",
                Map.of(
                    "plugin", "clerk",
                    "method", "Action.prepare",
                    "error", "java.lang.IllegalArgumentException")));
    assertThat(error).hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(error.getMessage()).doesNotContain("secret");
  }

  @Test
  void a_kontor_exception_passes_as_it_is_and_counts_if_it_is_the_plug_ins_own_fault()
      throws IOException {
    for (String kind : List.of("USER", "CONFIG", "EXTERNAL", "PLUGIN")) {
      Action<None> action =
          started(
              """
              throw new io.kontor.api.error.KontorException(new io.kontor.api.error.ErrorCode() {
                public String code() { return "CLERK-1"; }
                public io.kontor.api.error.ErrorKind kind() {
                  return io.kontor.api.error.ErrorKind.%s; } }, Map.of("a", 1));
              """
                  .formatted(kind));
      assertThat(refusal(action)).isEqualTo(new Message("CLERK-1", Map.of("a", "1")));
      assertThat(fixture.status("clerk").counts().errors())
          .as(kind)
          .isEqualTo(kind.equals("PLUGIN") ? 1 : 0);
    }
  }

  @Test
  void what_the_host_threw_and_a_plug_in_lets_through_is_no_error_of_its_own() throws IOException {
    Prepared prepared = started(LOOKS_AROUND).prepare(request());
    var others = new KontorException(PluginError.CALL_FAILED, Map.of("plugin", "other"));
    Runnable refuses =
        () -> {
          throw others;
        };

    assertThatThrownBy(() -> prepared.perform(effect(refuses))).isSameAs(others);
    assertThat(fixture.status("clerk").counts().errors()).isZero();
  }

  @Test
  void L25_a_running_call_ends_before_its_plug_in_is_unloaded_and_new_ones_are_refused()
      throws Exception {
    Action<None> action = started(LOOKS_AROUND);
    var inside = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    Prepared prepared = action.prepare(request());
    var running =
        CompletableFuture.supplyAsync(() -> prepared.perform(effect(() -> pass(inside, go))));
    inside.await();
    Files.delete(fixture.jar("clerk.jar"));

    fixture.host().scan();
    assertThat(fixture.status("clerk").state()).isEqualTo(PluginState.DRAINING);
    assertThat(fixture.status("clerk").reason())
        .isEqualTo(new Message("plugin.draining", Map.of("calls", "1")));
    assertThat(fixture.host().contributions().plugins()).isEmpty();
    assertThat(refusal(action).key()).isEqualTo("PLUGIN-21");

    fixture.clock.advance(Duration.ofMinutes(2));
    fixture.host().scan();
    assertThat(fixture.status("clerk").reason().key()).isEqualTo("plugin.draining-long");
    assertThat(fixture.closedContexts).isEmpty();

    go.countDown();
    assertThat(running.get().kind()).isEqualTo(Outcome.Kind.DONE);
    fixture.host().scan();
    assertThat(fixture.states()).isEmpty();
    assertThat(fixture.closedContexts).containsExactly("clerk 1.0.0");
    assertThat(refusal(action).key()).isEqualTo("PLUGIN-21");
  }

  @Test
  void L25_a_new_version_waits_for_the_running_calls_of_the_old_one() throws Exception {
    Action<None> action = started(LOOKS_AROUND);
    PluginUse step = PluginUse.of(action);
    PluginJar.of("clerk", "2.0.0")
        .members(TestMembers.action("greet", LOOKS_AROUND))
        .writeTo(fixture.jar("clerk.jar"));

    fixture.scanned();
    assertThat(fixture.states())
        .containsEntry("clerk.jar 1.0.0", PluginState.DRAINING)
        .containsEntry("clerk.jar 2.0.0", PluginState.FOUND);
    assertThat(action.prepare(request()).perform(effect(() -> {})).kind())
        .as("the step that holds the plug-in goes on")
        .isEqualTo(Outcome.Kind.DONE);

    step.close();
    fixture.host().scan();
    assertThat(fixture.states()).containsExactly(Map.entry("clerk.jar 2.0.0", PluginState.RUNNING));
  }

  @Test
  void L25_the_old_version_comes_back_also_after_a_long_drain() throws Exception {
    Action<None> action = started(LOOKS_AROUND);
    PluginUse step = PluginUse.of(action);
    PluginJar.of("clerk", "2.0.0")
        .members("@Override public void start() { throw new IllegalStateException(\"ill\"); }")
        .writeTo(fixture.jar("clerk.jar"));
    fixture.scanned();

    step.close();
    fixture.host().scan();

    assertThat(fixture.states())
        .containsOnly(
            Map.entry("clerk.jar 1.0.0", PluginState.RUNNING),
            Map.entry("clerk.jar 2.0.0", PluginState.FAILED));
  }

  @Test
  void closing_the_host_stops_all_and_leaves_a_busy_one_loaded() throws IOException {
    Action<None> action = started(LOOKS_AROUND);
    PluginJar.of("other", "1.0.0").writeTo(fixture.jar("other.jar"));
    fixture.scanned();
    PluginUse step = PluginUse.of(action);

    fixture.host().close();

    assertThat(fixture.closedContexts).containsExactly("other 1.0.0");
    assertThat(fixture.host().contributions().plugins()).isEmpty();
    step.close();
  }

  @SuppressWarnings("unchecked")
  private Action<None> started(String prepare) throws IOException {
    PluginJar.of("clerk", "1.0.0")
        .members(TestMembers.action("greet", prepare))
        .writeTo(fixture.jar("clerk.jar"));
    fixture.scanned();
    return (Action<None>) fixture.host().contributions().actions().get(0).value();
  }

  private record None() {}

  private Message refusal(Action<None> action) {
    return catchThrowableOfType(KontorException.class, () -> action.prepare(request())).problem();
  }

  private ActionRequest<None> request() {
    var subject =
        new Subject(new SubjectRef("order", "s", "1"), new None(), "1", ZoneOffset.UTC, List.of());
    Templates templates =
        (name, of, more) -> {
          hostSaw.add(Thread.currentThread().getContextClassLoader());
          return new RenderedMail("s", "h", "t", "de", "order");
        };
    return new ActionRequest<>(
        subject, new None(), new TaskIdentity("p", "1"), templates, fixture.clock.instant());
  }

  private Effect effect(Runnable begins) {
    return new Effect() {
      @Override
      public String key() {
        return "key";
      }

      @Override
      public void begins() {
        hostSaw.add(Thread.currentThread().getContextClassLoader());
        begins.run();
      }
    };
  }

  private static void pass(CountDownLatch inside, CountDownLatch go) {
    inside.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
