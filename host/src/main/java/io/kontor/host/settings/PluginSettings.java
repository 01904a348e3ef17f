package io.kontor.host.settings;

import io.kontor.api.error.KontorException;
import io.kontor.host.config.Binder;
import io.kontor.host.config.Node;
import io.kontor.host.config.Problems;
import java.util.Map;

/**
 * The settings of plug-ins as they are now: kontor.yaml over what people stored over the defaults.
 */
public final class PluginSettings {

  private final SettingsStore store;
  private final Map<String, Node> fixed;

  /** Settings from the store, under what {@code plugins.settings} of kontor.yaml fixes. */
  public PluginSettings(SettingsStore store, Map<String, Node> fixed) {
    this.store = store;
    this.fixed = Map.copyOf(fixed);
  }

  /** The settings of one plug-in. */
  public <R extends Record> R read(String pluginId, Class<R> type) {
    var problems = new Problems();
    return new Binder(problems)
        .bind(merged(pluginId), type)
        .orElseThrow(
            () ->
                new KontorException(
                    SettingsError.INVALID,
                    Map.of(
                        "plugin",
                        pluginId,
                        "places",
                        problems.list().stream().map(p -> p.place().toString()).toList())));
  }

  private Node merged(String pluginId) {
    Node stored = new SettingsTree(pluginId).of(store.read(pluginId));
    Node file = fixed.get(pluginId);
    return file == null ? stored : SettingsTree.over(file, stored);
  }
}
