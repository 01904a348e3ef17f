package io.kontor.host;

import io.kontor.api.Message;
import io.kontor.api.action.Action;
import io.kontor.api.error.KontorException;
import io.kontor.api.shop.ShopType;
import io.kontor.host.condition.ConditionTypes;
import io.kontor.host.connection.ConnectedShops;
import io.kontor.host.plugin.PluginChange;
import io.kontor.host.plugin.RunningPlugin;
import io.kontor.host.plugin.lifecycle.Absences;
import io.kontor.host.task.run.Actions;
import io.kontor.host.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Brings what plug-ins contribute to the rooms that use it, and takes it away before they go. */
final class Registrations implements Consumer<PluginChange>, Actions {

  private final ConditionTypes conditions;
  private final ConnectedShops shops;
  private final Wording wording;
  private final Absences absences;
  private final Map<String, RunningPlugin> running = new ConcurrentSkipListMap<>();
  private final AtomicLong generation = new AtomicLong();

  Registrations(
      ConditionTypes conditions, ConnectedShops shops, Wording wording, Absences absences) {
    this.conditions = conditions;
    this.shops = shops;
    this.wording = wording;
    this.absences = absences;
  }

  @Override
  public void accept(PluginChange change) {
    RunningPlugin plugin = change.plugin();
    switch (change.kind()) {
      case STARTED -> come(plugin);
      case STOPPING -> go(plugin);
      // Its words stay: the journal tells of what it did.
      case STOPPED -> {}
    }
  }

  private void come(RunningPlugin plugin) {
    conditions.put(plugin.id(), plugin.conditionTypes());
    wording.add(plugin.id(), plugin.texts());
    absences.remember(plugin);
    running.put(plugin.id(), plugin);
    shops.connectors(shopTypes());
    generation.incrementAndGet();
  }

  private void go(RunningPlugin plugin) {
    running.remove(plugin.id());
    conditions.remove(plugin.id());
    shops.connectors(shopTypes());
    generation.incrementAndGet();
  }

  private List<ShopType> shopTypes() {
    return running.values().stream().flatMap(plugin -> plugin.shopTypes().stream()).toList();
  }

  /** Grows whenever a plug-in comes or goes: what was made of sentences before is outdated then. */
  long generation() {
    return generation.get();
  }

  @Override
  public Optional<Message> whyAway(String action) {
    return absences.ofAction(action).map(KontorException::problem);
  }

  @Override
  public Optional<Action<?>> find(String id) {
    for (RunningPlugin plugin : running.values()) {
      for (Action<?> action : plugin.actions()) {
        if (action.id().equals(id)) {
          return Optional.of(action);
        }
      }
    }
    return Optional.empty();
  }
}
