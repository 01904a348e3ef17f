package io.kontor.host.settings;

import io.kontor.api.error.KontorException;
import io.kontor.host.config.Binder;
import io.kontor.host.config.Node;
import io.kontor.host.config.Problems;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

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

  /**
   * What the settings would be if these values were stored; what is wrong is added to the problems.
   */
  public <R extends Record> Optional<R> trial(
      String pluginId, Map<String, String> values, Class<R> type, Problems problems) {
    return new Binder(problems).bind(merged(pluginId, values), type);
  }

  /** What kontor.yaml sets for a plug-in, by path, as far as it may be shown. */
  public Map<String, String> fixed(String pluginId, Predicate<String> shown) {
    Node node = fixed.get(pluginId);
    Map<String, String> paths = node == null ? Map.of() : SettingsTree.paths(node);
    var visible = new TreeMap<>(paths);
    visible.keySet().removeIf(path -> !shown.test(path));
    return visible;
  }

  private Node merged(String pluginId) {
    return merged(pluginId, store.read(pluginId));
  }

  private Node merged(String pluginId, Map<String, String> values) {
    Node stored = SettingsTree.of(values);
    Node file = fixed.get(pluginId);
    return file == null ? stored : SettingsTree.over(file, stored);
  }
}
