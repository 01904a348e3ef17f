package io.kontor.e2e.burglar;

import io.kontor.api.Message;
import io.kontor.api.PluginContext;
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

/** Searches what a step is given, and then shows what remains open. */
record SearchAction(Search search, PluginContext context) implements Action<SearchAction.None> {

  record None() {}

  @Override
  public String id() {
    return "search";
  }

  @Override
  public Text title() {
    return Text.same("search");
  }

  @Override
  public Class<None> parameterType() {
    return None.class;
  }

  @Override
  public Repeatability repeatability() {
    return Repeatability.ONCE;
  }

  @Override
  public Prepared prepare(ActionRequest<None> request) {
    search.in("prepare", request);
    search.in(
        "template error",
        search.thrownBy(() -> request.templates().mail("none", request.subject(), Map.of())));
    search.in("shop", context.shops().shop("burgled"));
    return new Prepared() {
      @Override
      public Preview preview() {
        return new Preview(Message.of("searched"), List.of(), List.of());
      }

      @Override
      public Outcome perform(Effect effect) {
        effect.begins();
        search.in("perform", effect);
        search.byTheStack();
        return Outcome.done(Message.of("searched"));
      }
    };
  }
}
