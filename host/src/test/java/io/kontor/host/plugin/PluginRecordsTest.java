package io.kontor.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kontor.api.action.Action;
import io.kontor.api.error.KontorException;
import io.kontor.host.config.Node;
import io.kontor.host.config.Place;
import io.kontor.host.config.Problems;
import io.kontor.host.profile.Step;
import io.kontor.host.task.run.StepParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The constructor of a plug-in's record is code of the plug-in, and called as such. */
class PluginRecordsTest {

  private static final Place PLACE = new Place("profile.yaml", 3, 5);

  private static final String MEMBERS =
      """
      public record Where() {
        public Where {
          Thread thread = Thread.currentThread();
          throw new IllegalArgumentException(
              (thread.getContextClassLoader() == Main.class.getClassLoader())
                  + " " + org.slf4j.MDC.get("plugin"));
        }
      }
      @Override public Optional<Class<? extends Record>> settings() {
        return Optional.of(Where.class); }
      @Override public List<Action<?>> actions() { return List.of(new Action<Where>() {
        public String id() { return "go"; }
        public Text title() { return Text.same("go"); }
        public Class<Where> parameterType() { return Where.class; }
        public Repeatability repeatability() { return Repeatability.ONCE; }
        public Prepared prepare(ActionRequest<Where> request) { return null; }
      }); }
      """;

  @TempDir Path folder;
  private HostFixture fixture;

  @BeforeEach
  void set_up() throws IOException {
    fixture = new HostFixture(folder);
    PluginJar.of("clerk", "1.0.0").members(MEMBERS).writeTo(fixture.jar("clerk.jar"));
    fixture.host().scan();
  }

  @AfterEach
  void tear_down() {
    fixture.host().close();
  }

  private Action<?> action() {
    return fixture.host().contributions().actions().get(0).value();
  }

  private static void bind(Action<?> action, Problems problems) {
    var nothing = new Node.Mapping(Map.of(), Map.of(), PLACE);
    assertThat(StepParameters.bind(new Step("go", nothing, 3), action, problems)).isEmpty();
  }

  @Test
  void parameters_of_an_action_are_made_in_its_plug_in() {
    var problems = new Problems();
    long before = fixture.status("clerk").counts().calls();

    bind(action(), problems);

    assertThat(problems.list().get(0).message().values()).containsEntry("value", "true clerk");
    assertThat(fixture.status("clerk").counts().calls()).isGreaterThan(before);
  }

  @Test
  void no_parameters_are_made_of_a_plug_in_that_is_away() {
    Action<?> action = action();
    fixture.host().pause("clerk");

    KontorException away =
        catchThrowableOfType(KontorException.class, () -> bind(action, new Problems()));

    assertThat(away.code()).isEqualTo(PluginError.AWAY);
  }

  @Test
  void what_runs_its_code_otherwise_is_told_the_way() {
    RunningPlugin clerk = fixture.host().contributions().plugin("clerk").orElseThrow();
    ClassLoader loader = clerk.settings().orElseThrow().getClassLoader();

    assertThat(
            clerk
                .way()
                .inside("settings", () -> Thread.currentThread().getContextClassLoader() == loader))
        .isTrue();
  }
}
