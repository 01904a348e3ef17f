package io.kontor.host.plugin.lifecycle;

import io.kontor.api.error.KontorException;
import io.kontor.host.plugin.PluginChange;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.plugin.PluginHostSettings;
import io.kontor.host.plugin.RunningPlugin;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What all slots share.
 *
 * @param running ids of all plug-ins that run
 */
record SlotParts(
    PluginHostSettings settings,
    PluginLauncher launcher,
    Activation activation,
    Consumer<PluginChange> listener,
    Supplier<Set<String>> running) {

  void announce(PluginChange.Kind kind, RunningPlugin plugin) {
    listener.accept(new PluginChange(kind, plugin));
  }

  /** Tables are named after the id, so none may begin with another and a hyphen (L27). */
  void checkPrefix(String id) {
    for (String other : running.get()) {
      if (id.startsWith(other + "-") || other.startsWith(id + "-")) {
        throw new KontorException(PluginError.ID_PREFIX, Map.of("plugin", id, "other", other));
      }
    }
  }
}
