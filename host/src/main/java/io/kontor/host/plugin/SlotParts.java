package io.kontor.host.plugin;

import io.kontor.api.error.KontorException;
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
