package io.kontor.host.plugin.boundary;

import io.kontor.api.KontorPlugin;
import io.kontor.api.action.Action;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.settings.SettingsCheck;
import io.kontor.host.plugin.PluginManifest;
import io.kontor.host.plugin.RunningPlugin;
import io.kontor.host.plugin.jar.PluginTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks a started plug-in once for all it contributes, and wraps it for the boundary. */
public record Contributing(KontorPlugin plugin, PluginBoundary boundary) {

  /** All it contributes. */
  public RunningPlugin collect(PluginManifest manifest, String edition, Path jar) {
    return new RunningPlugin(
        manifest,
        boundary,
        edition,
        each("shopTypes", plugin::shopTypes, t -> new WalledShopType(t, boundary)),
        each("conditionTypes", plugin::conditionTypes, t -> condition(t)),
        each("actions", plugin::actions, t -> action(t)),
        settings(),
        each("settingsChecks", plugin::settingsChecks, t -> check(t)),
        PluginTexts.read(jar));
  }

  /** Copied inside the boundary, so that a null among them is the plug-in's error as well. */
  @SuppressWarnings("unchecked")
  private <T> List<T> each(String method, Supplier<List<T>> asked, Function<T, T> wrap) {
    var given = (List<T>) boundary.into("KontorPlugin." + method, () -> List.copyOf(asked.get()));
    List<T> wrapped = new ArrayList<>();
    given.forEach(one -> wrapped.add(wrap.apply(one)));
    return wrapped;
  }

  @SuppressWarnings("unchecked")
  private Optional<Class<? extends Record>> settings() {
    return (Optional<Class<? extends Record>>)
        boundary.into("KontorPlugin.settings", plugin::settings);
  }

  private ConditionType<?, ?> condition(ConditionType<?, ?> type) {
    return new WalledCondition<>(type, boundary);
  }

  private Action<?> action(Action<?> action) {
    return new WalledAction<>(action, boundary);
  }

  private SettingsCheck<?> check(SettingsCheck<?> check) {
    return CrossingProxy.of(SettingsCheck.class, check, boundary);
  }
}
