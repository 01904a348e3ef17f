package io.kontor.host.plugin;

import io.kontor.api.Language;
import io.kontor.api.action.Action;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.settings.SettingsCheck;
import io.kontor.api.shop.ShopType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a running plug-in contributes. Every call of a contributed object crosses the boundary.
 *
 * @param way for what runs its code without calling what it contributes
 * @param edition the edition granted; empty if there are none
 * @param texts the wordings of its bundle {@code messages}, by language and key
 */
public record RunningPlugin(
    PluginManifest manifest,
    OfPlugin way,
    String edition,
    List<ShopType> shopTypes,
    List<ConditionType<?, ?>> conditionTypes,
    List<Action<?>> actions,
    Optional<Class<? extends Record>> settings,
    List<SettingsCheck<?>> settingsChecks,
    Map<Language, Map<String, String>> texts) {

  public RunningPlugin {
    shopTypes = List.copyOf(shopTypes);
    conditionTypes = List.copyOf(conditionTypes);
    actions = List.copyOf(actions);
    settingsChecks = List.copyOf(settingsChecks);
    texts = Map.copyOf(texts);
  }

  public String id() {
    return manifest.id();
  }
}
