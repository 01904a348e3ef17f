package io.kontor.hello;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.Effect;
import io.kontor.api.action.Outcome;
import io.kontor.api.action.Prepared;
import io.kontor.api.action.TaskIdentity;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GreetActionTest {

  record Thing(String name) {}

  @Test
  void the_greeting_of_the_settings_is_said_to_the_subject() {
    Prepared prepared = new GreetAction(() -> new HelloSettings("Servus")).prepare(request());

    Outcome outcome = prepared.perform(new NoEffect());

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
    assertThat(outcome.reason().values()).isEqualTo(Map.of("greeting", "Servus", "title", "10042"));
    assertThat(prepared.preview().summary()).isEqualTo(outcome.reason());
  }

  private static ActionRequest<GreetAction.Parameters> request() {
    var subject =
        new Subject(
            new SubjectRef("thing", "here", "1"),
            new Thing("x"),
            "10042",
            ZoneOffset.UTC,
            List.of());
    return new ActionRequest<>(
        subject,
        new GreetAction.Parameters(),
        new TaskIdentity("p", "1"),
        (name, whose, more) -> {
          throw new AssertionError("no template is needed");
        },
        Instant.EPOCH);
  }

  private static final class NoEffect implements Effect {
    @Override
    public String key() {
      return "k";
    }

    @Override
    public void begins() {
      throw new AssertionError("nothing that cannot be repeated happens");
    }
  }
}
