package io.kontor.host.task;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.Effect;
import io.kontor.api.action.Outcome;
import io.kontor.api.action.Prepared;
import io.kontor.api.action.Preview;
import io.kontor.api.action.Repeatability;
import io.kontor.host.plugin.OfPlugin;
import io.kontor.host.plugin.PluginUse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** An action that remembers its effects and otherwise does what a test tells it. */
public final class FakeAction implements Action<FakeAction.NoParameters>, OfPlugin {

  private static final Message OK = Message.of("fake.ok");

  /** It has none. */
  public record NoParameters() {}

  /** Keeps its plug-in in place. */
  public volatile Supplier<PluginUse> holding = () -> PluginUse.NONE;

  /** What preparing it does before anything else. */
  public volatile Runnable preparing = () -> {};

  /** What a probe does before it says anything. */
  public volatile Runnable probing = () -> {};

  /** What a probe says. */
  public volatile Outcome probed = Outcome.uncertain(OK);

  private final String id;
  private final Repeatability repeatability;
  private final List<String> effects = new CopyOnWriteArrayList<>();
  private volatile Function<Effect, Outcome> performing = this::send;

  /** An action that works. */
  public FakeAction(String id, Repeatability repeatability) {
    this.id = id;
    this.repeatability = repeatability;
  }

  @Override
  public PluginUse hold() {
    return holding.get();
  }

  @Override
  public <T> T inside(String what, Supplier<T> work) {
    return work.get();
  }

  /** From now on it does this. */
  public FakeAction does(Function<Effect, Outcome> change) {
    performing = change;
    return this;
  }

  /** From now on it works. */
  public FakeAction works() {
    return does(this::send);
  }

  /** Does it: tells the ledger, then has its effect. */
  public Outcome send(Effect effect) {
    effect.begins();
    effects.add(effect.key());
    return Outcome.done(OK);
  }

  /** The keys of all effects, in order. */
  public List<String> effects() {
    return List.copyOf(effects);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Text title() {
    return Text.same(id);
  }

  @Override
  public Class<NoParameters> parameterType() {
    return NoParameters.class;
  }

  @Override
  public Repeatability repeatability() {
    return repeatability;
  }

  @Override
  public Prepared prepare(ActionRequest<NoParameters> request) {
    preparing.run();
    return new Prepared() {
      @Override
      public Preview preview() {
        return new Preview(OK, List.of(), List.of());
      }

      @Override
      public Outcome perform(Effect effect) {
        return performing.apply(effect);
      }
    };
  }

  @Override
  public Outcome probe(ActionRequest<NoParameters> request, String effectKey) {
    probing.run();
    return probed;
  }
}
