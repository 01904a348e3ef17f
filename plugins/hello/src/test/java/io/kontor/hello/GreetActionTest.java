package io.kontor.hello;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.Outcome;
import io.kontor.api.action.Prepared;
import io.kontor.api.action.TaskIdentity;
import io.kontor.kit.ActionContract;
import io.kontor.kit.OrderDraft;
import io.kontor.kit.RecordedEffect;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every action has to keep to comes with the contract. */
class GreetActionTest implements ActionContract<GreetAction.Parameters> {

  @Override
  public Action<GreetAction.Parameters> action() {
    return new GreetAction(() -> new HelloSettings("Servus"));
  }

  @Override
  public ActionRequest<GreetAction.Parameters> request() {
    return new ActionRequest<>(
        OrderDraft.placed().subject(),
        new GreetAction.Parameters(),
        new TaskIdentity("p", "1"),
        (name, whose, more) -> {
          throw new AssertionError("no template is needed");
        },
        OrderDraft.ORDERED);
  }

  @Override
  public Object outside() {
    return "a greeting changes nothing";
  }

  @Test
  void the_greeting_of_the_settings_is_said_to_the_subject() {
    Prepared prepared = action().prepare(request());

    Outcome outcome = prepared.perform(RecordedEffect.allowed());

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
    assertThat(outcome.reason().values()).isEqualTo(Map.of("greeting", "Servus", "title", "10042"));
    assertThat(prepared.preview().summary()).isEqualTo(outcome.reason());
  }
}
