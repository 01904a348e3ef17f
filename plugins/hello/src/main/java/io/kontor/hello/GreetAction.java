package io.kontor.hello;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.Effect;
import io.kontor.api.action.Outcome;
import io.kontor.api.action.Prepared;
import io.kontor.api.action.Preview;
import io.kontor.api.action.Repeatability;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Says hello to an order, in the journal. */
final class GreetAction implements Action<GreetAction.Parameters> {

  private final Supplier<HelloSettings> settings;

  GreetAction(Supplier<HelloSettings> settings) {
    this.settings = settings;
  }

  /** Nothing to say. */
  record Parameters() {}

  @Override
  public String id() {
    return "greet";
  }

  @Override
  public Text title() {
    return new Text("Grüßen", "Greet", "Saluta");
  }

  @Override
  public Class<Parameters> parameterType() {
    return Parameters.class;
  }

  @Override
  public Repeatability repeatability() {
    return Repeatability.IDEMPOTENT;
  }

  @Override
  public Prepared prepare(ActionRequest<Parameters> request) {
    Message greeting =
        new Message(
            "hello.greeting",
            Map.of("greeting", settings.get().greeting(), "title", request.subject().title()));
    return new Prepared() {
      @Override
      public Preview preview() {
        return new Preview(greeting, List.of(), List.of());
      }

      @Override
      public Outcome perform(Effect effect) {
        return Outcome.done(greeting);
      }
    };
  }
}
