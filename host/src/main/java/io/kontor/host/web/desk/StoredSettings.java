package io.kontor.host.web.desk;

import io.kontor.api.Message;
import io.kontor.api.settings.SettingsCheck;
import io.kontor.host.config.ConfigError;
import io.kontor.host.config.Place;
import io.kontor.host.config.Problems;
import io.kontor.host.plugin.RunningPlugin;
import io.kontor.host.plugin.lifecycle.PluginHost;
import io.kontor.host.settings.PluginSettings;
import io.kontor.host.settings.SecretPaths;
import io.kontor.host.settings.SettingsStore;
import io.kontor.host.web.page.SettingsDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The settings of plug-ins, for the pages. */
public record StoredSettings(PluginHost plugins, SettingsStore store, PluginSettings settings)
    implements SettingsDesk {

  @Override
  public Optional<Form> form(String plugin) {
    return running(plugin).flatMap(it -> it.settings().map(type -> form(it, type)));
  }

  private Optional<RunningPlugin> running(String plugin) {
    return plugins.contributions().plugin(plugin);
  }

  private Form form(RunningPlugin plugin, Class<? extends Record> type) {
    var values = new LinkedHashMap<>(store.read(plugin.id()));
    Set<String> secrets =
        values.keySet().stream()
            .filter(path -> SecretPaths.isSecret(type, path))
            .collect(Collectors.toUnmodifiableSet());
    values.keySet().removeAll(secrets);
    values.putAll(settings.fixed(plugin.id(), path -> !SecretPaths.isSecret(type, path)));
    return new Form(
        type,
        values,
        settings.fixed(plugin.id(), path -> true).keySet(),
        secrets,
        plugin.settingsChecks().stream().map(SettingsCheck::title).toList());
  }

  @Override
  public List<Problem> save(String plugin, Typed typed) {
    Optional<RunningPlugin> running = running(plugin);
    Optional<Class<? extends Record>> type = running.flatMap(RunningPlugin::settings);
    if (type.isEmpty()) {
      return List.of(
          new Problem(
              "", Message.of(ConfigError.UNKNOWN_KEY, Map.of("key", plugin, "nearest", ""))));
    }
    Map<String, String> values = whole(plugin, typed);
    var problems = new Problems();
    trial(running.orElseThrow(), values, type.get(), problems);
    if (!problems.isEmpty()) {
      return problems.list().stream().map(StoredSettings::problem).toList();
    }
    Set<String> secrets =
        values.keySet().stream()
            .filter(path -> SecretPaths.isSecret(type.get(), path))
            .collect(Collectors.toUnmodifiableSet());
    store.replace(plugin, values, secrets);
    return List.of();
  }

  private <R extends Record> Optional<R> trial(
      RunningPlugin plugin, Map<String, String> values, Class<R> type, Problems problems) {
    return plugin
        .way()
        .inside("settings", () -> settings.trial(plugin.id(), values, type, problems));
  }

  /** What is wrong in kontor.yaml has no field here. */
  static Problem problem(io.kontor.host.config.Problem found) {
    Place place = found.place();
    if (!place.isField()) {
      return new Problem("", found.message());
    }
    boolean missing = found.message().key().equals(ConfigError.MISSING.code());
    return new Problem(place.file(), missing ? Message.of("settings.missing") : found.message());
  }

  private Map<String, String> whole(String plugin, Typed typed) {
    var values = new LinkedHashMap<>(typed.values());
    Map<String, String> stored = store.read(plugin);
    typed
        .kept()
        .forEach(
            (path, before) -> {
              String secret = stored.get(before);
              if (secret != null) {
                values.put(path, secret);
              }
            });
    return values;
  }

  @Override
  public SettingsCheck.Result check(String plugin, int check, Typed typed) {
    RunningPlugin running = running(plugin).orElseThrow();
    Class<? extends Record> type = running.settings().orElseThrow();
    var problems = new Problems();
    Optional<? extends Record> values = trial(running, whole(plugin, typed), type, problems);
    if (values.isEmpty()) {
      return new SettingsCheck.Result(false, problems.list().get(0).message());
    }
    return ask(running.settingsChecks().get(check), values.get());
  }

  @SuppressWarnings("unchecked") // The plug-in declares both its record and the checks for it.
  private static SettingsCheck.Result ask(SettingsCheck<?> check, Record values) {
    return ((SettingsCheck<Record>) check).check(values);
  }
}
