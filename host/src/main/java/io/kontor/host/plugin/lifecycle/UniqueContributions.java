package io.kontor.host.plugin.lifecycle;

import io.kontor.api.action.Action;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.error.KontorException;
import io.kontor.api.shop.ShopType;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.plugin.RunningPlugin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** With two plug-ins for one id nobody could say which one acts, so the later is refused. */
final class UniqueContributions {

  private final Map<String, Set<String>> idsByPlugin = new HashMap<>();

  void add(RunningPlugin plugin) {
    Set<String> ids = ids(plugin);
    for (String id : ids) {
      idsByPlugin.forEach(
          (other, taken) -> {
            if (taken.contains(id)) {
              throw twice(plugin.id(), other, id);
            }
          });
    }
    idsByPlugin.put(plugin.id(), ids);
  }

  void remove(RunningPlugin plugin) {
    idsByPlugin.remove(plugin.id());
  }

  private static Set<String> ids(RunningPlugin plugin) {
    Set<String> ids = new HashSet<>();
    collect(plugin, ids, "shop type ", plugin.shopTypes().stream().map(ShopType::id).toList());
    collect(
        plugin,
        ids,
        "condition ",
        plugin.conditionTypes().stream().map(ConditionType::id).toList());
    collect(plugin, ids, "action ", plugin.actions().stream().map(Action::id).toList());
    return ids;
  }

  private static void collect(
      RunningPlugin plugin, Set<String> ids, String kind, List<String> more) {
    for (String id : more) {
      if (!ids.add(kind + id)) {
        throw twice(plugin.id(), plugin.id(), kind + id);
      }
    }
  }

  private static KontorException twice(String plugin, String other, String id) {
    return new KontorException(
        PluginError.CONTRIBUTED_TWICE, Map.of("plugin", plugin, "other", other, "id", id));
  }
}
