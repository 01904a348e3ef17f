package io.kontor.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.Outcome;
import io.kontor.api.action.TaskIdentity;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.api.template.Templates;
import io.kontor.host.plugin.lifecycle.PluginHost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed over, and what is thrown, on the way from host to plug-in and back. */
class HandedOverTest {

  /** Goes on only if it was told what happened and cannot get at anything of the host by it. */
  private static final String LOOKS_AT_THE_ERROR =
      """
      try {
        request.templates().mail("x", request.subject(), Map.of());
      } catch (RuntimeException e) {
        if (e.getCause() != null || e.getClass().getName().startsWith("io.kontor.host")) {
          throw new IllegalStateException("It shows " + e);
        }
        if (e instanceof io.kontor.api.error.KontorException problem) {
          if (problem.code().getClass().getName().contains("PluginError")
              || !problem.code().code().equals("PLUGIN-8")
              || !problem.problem().values().get("file").equals("a.jar")) {
            throw new IllegalStateException("It shows " + problem.code().getClass());
          }
        }
        throw e;
      }
      throw new IllegalStateException("Nothing was thrown");
      """;

  private static final String MAILS =
      """
      Attachment attachment = new Attachment("a", "text/plain", 1, "0", () -> {
        throw new java.io.IOException("as "
            + (Thread.currentThread().getContextClassLoader() == Main.class.getClassLoader()));
      });
      return new Prepared() {
        public Preview preview() { return null; }
        public Outcome perform(Effect effect) {
          var mail = new Mail("", List.of(), Optional.empty(), "", "", "", "", List.of(attachment));
          return context().mail().send(mail, effect);
        }
      };
      """;

  private static final String READS =
      """
      context().database().update("write", Map.of("a", 1));
      boolean own = context().database().transaction(db -> db.list("read", Map.of(), row ->
          Thread.currentThread().getContextClassLoader() == Main.class.getClassLoader())).get(0);
      return new Prepared() {
        public Preview preview() { return null; }
        public Outcome perform(Effect effect) {
          return Outcome.done(new Message("seen", Map.of("own", String.valueOf(own))));
        }
      };
      """;

  private record None() {}

  /** An exception of the host's own, with one of its libraries as its cause. */
  private static final class HostOnlyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HostOnlyException(String text) {
      super(text);
    }
  }

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
  void L26_a_problem_of_the_host_is_told_without_its_causes_and_comes_back_with_them()
      throws IOException {
    var problem =
        new KontorException(
            PluginError.DAMAGED,
            Map.of("file", "a.jar", "problem", "p"),
            new HostOnlyException("cause"));
    Action<None> action = action(LOOKS_AT_THE_ERROR);

    assertThatThrownBy(() -> action.prepare(request(failing(problem)))).isSameAs(problem);
  }

  @Test
  void L26_any_other_exception_of_the_host_is_told_by_a_class_of_the_jdk() throws IOException {
    var thrown = new HostOnlyException("lost");
    Action<None> action = action(LOOKS_AT_THE_ERROR);

    assertThatThrownBy(() -> action.prepare(request(failing(thrown))))
        .isInstanceOf(KontorException.class)
        .hasCause(thrown);
  }

  @Test
  void what_a_list_in_a_record_holds_crosses_too_and_a_declared_exception_is_an_answer()
      throws IOException {
    fixture.mail =
        (mail, effect) -> {
          try (var in = mail.attachments().get(0).source().open()) {
            throw new AssertionError("opened " + in);
          } catch (IOException e) {
            return Outcome.failed(new io.kontor.api.Message("m", Map.of("e", "" + e.getMessage())));
          }
        };
    Action<None> action = action(MAILS);

    Outcome outcome =
        action.prepare(request(failing(new HostOnlyException("")))).perform(new NoEffect());

    assertThat(outcome.reason().values()).containsEntry("e", "as true");
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_condition_asks_the_ledger_under_the_loader_of_the_host() throws IOException {
    var saw = new ArrayList<ClassLoader>();
    PluginJar.of("asks", "1.0.0")
        .members(
            TestMembers.condition(
                "c", "return Answer.of(Verdict.of(inquiry.ledger().done(\"p\")), \"\");"))
        .writeTo(fixture.jar("asks.jar"));
    fixture.host().scan();
    var type =
        (ConditionType<None, None>) fixture.host().contributions().conditionTypes().get(0).value();

    type.ask(
        new Inquiry<>(
            subject(),
            new None(),
            new None(),
            fixture.clock.instant(),
            profile -> saw.add(Thread.currentThread().getContextClassLoader())));

    assertThat(saw).containsExactly(PluginHost.class.getClassLoader());
  }

  @Test
  void the_database_works_under_the_loader_of_the_host_and_rows_are_read_under_the_plug_ins()
      throws IOException {
    var database = new FakeDatabase();
    fixture.database = Optional.of(database);
    Action<None> action = action(READS);

    Outcome outcome =
        action.prepare(request(failing(new HostOnlyException("")))).perform(new NoEffect());

    assertThat(outcome.reason().values()).containsEntry("own", "true");
    assertThat(database.sawContext).isNotEmpty().containsOnly(PluginHost.class.getClassLoader());
  }

  @SuppressWarnings("unchecked")
  private Action<None> action(String prepare) throws IOException {
    PluginJar.of("clerk", "1.0.0")
        .members(TestMembers.action("greet", prepare))
        .writeTo(fixture.jar("clerk.jar"));
    fixture.host().scan();
    assertThat(fixture.status("clerk").state())
        .as("%s", fixture.status("clerk").reasons())
        .isEqualTo(PluginState.RUNNING);
    return (Action<None>) fixture.host().contributions().actions().get(0).value();
  }

  private static Templates failing(RuntimeException thrown) {
    return (name, of, more) -> {
      throw thrown;
    };
  }

  private static Subject subject() {
    return new Subject(
        new SubjectRef("order", "s", "1"), new None(), "1", ZoneOffset.UTC, List.of());
  }

  private ActionRequest<None> request(Templates templates) {
    return new ActionRequest<>(
        subject(), new None(), new TaskIdentity("p", "1"), templates, fixture.clock.instant());
  }

  private record NoEffect() implements io.kontor.api.action.Effect {

    @Override
    public String key() {
      return "key";
    }

    @Override
    public void begins() {}
  }
}
