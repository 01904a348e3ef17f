package io.kontor.hello;

import io.kontor.api.KontorPlugin;
import io.kontor.api.PluginContext;
import io.kontor.api.action.Action;
import io.kontor.api.condition.ConditionType;
import java.util.List;
import java.util.Optional;

/** One condition, one action, one setting. */
public final class Hello extends KontorPlugin {

  /** Called by the host. */
  public Hello(PluginContext context) {
    super(context);
  }

  @Override
  public List<ConditionType<?, ?>> conditionTypes() {
    return List.of(new FirstNameCondition());
  }

  @Override
  public List<Action<?>> actions() {
    return List.of(new GreetAction(() -> context().settings(HelloSettings.class)));
  }

  @Override
  public Optional<Class<? extends Record>> settings() {
    return Optional.of(HelloSettings.class);
  }
}
