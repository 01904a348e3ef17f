package io.kontor.host.watch;

import io.kontor.api.condition.ConditionType;
import io.kontor.api.error.KontorException;
import io.kontor.host.condition.Condition;
import io.kontor.host.plugin.OfPlugin;
import io.kontor.host.plugin.PluginUse;
import io.kontor.host.profile.Profile;
import io.kontor.host.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the plug-ins whose conditions are asked in place for one batch (L25). */
final class PluginsInUse {

  private PluginsInUse() {}

  /**
   * For what must see all that matches.
   *
   * @throws KontorException if a plug-in is leaving
   */
  static PluginUse of(Profile profile) {
    var uses = new ArrayList<PluginUse>();
    PluginUse all = () -> uses.forEach(PluginUse::close);
    try {
      types(profile.when()).forEach(type -> uses.add(PluginUse.of(type)));
      return all;
    } catch (KontorException e) {
      all.close();
      throw e;
    }
  }

  private static Stream<ConditionType<?, ?>> types(List<List<Condition<?, ?>>> lines) {
    return lines.stream()
        .flatMap(List::stream)
        .<ConditionType<?, ?>>map(Condition::type)
        .filter(OfPlugin.class::isInstance)
        .distinct();
  }

  /** One that is leaving is not held: what asks it cannot be decided for now. */
  static PluginUse of(List<Rule> rules) {
    var uses = new ArrayList<PluginUse>();
    rules.stream()
        .flatMap(rule -> types(rule.when()))
        .distinct()
        .forEach(
            type -> {
              try {
                uses.add(PluginUse.of(type));
              } catch (KontorException e) {
                // Told where its conditions are asked.
              }
            });
    return () -> uses.forEach(PluginUse::close);
  }
}
