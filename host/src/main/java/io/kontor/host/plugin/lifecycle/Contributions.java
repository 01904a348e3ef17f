package io.kontor.host.plugin.lifecycle;

import io.kontor.api.action.Action;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.shop.ShopType;
import io.kontor.host.plugin.RunningPlugin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that the running plug-ins contribute, at one moment. */
public record Contributions(List<RunningPlugin> plugins) {

  /** Something contributed, and by which plug-in. */
  public record Contributed<T>(String plugin, T value) {}

  public Contributions {
    plugins = List.copyOf(plugins);
  }

  public List<Contributed<ShopType>> shopTypes() {
    return plugins.stream()
        .flatMap(p -> p.shopTypes().stream().map(t -> new Contributed<>(p.id(), t)))
        .toList();
  }

  public List<Contributed<ConditionType<?, ?>>> conditionTypes() {
    return plugins.stream()
        .flatMap(
            p ->
                p.conditionTypes().stream()
                    .map(t -> new Contributed<ConditionType<?, ?>>(p.id(), t)))
        .toList();
  }

  public List<Contributed<Action<?>>> actions() {
    return plugins.stream()
        .flatMap(p -> p.actions().stream().map(a -> new Contributed<Action<?>>(p.id(), a)))
        .toList();
  }

  public Optional<RunningPlugin> plugin(String id) {
    return plugins.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  Contributions with(RunningPlugin plugin) {
    var more = new ArrayList<>(plugins);
    more.add(plugin);
    return new Contributions(more);
  }

  Contributions without(RunningPlugin plugin) {
    return new Contributions(plugins.stream().filter(p -> !p.id().equals(plugin.id())).toList());
  }
}
