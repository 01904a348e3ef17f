package io.kontor.host.plugin.lifecycle;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.plugin.PluginState;
import io.kontor.host.plugin.PluginStatus;
import io.kontor.host.plugin.RunningPlugin;
import io.kontor.host.wording.Nested;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which plug-in is missing where nobody knows an action or understands a sentence (L25). */
public final class Absences {

  private static final Set<PluginState> NOT_RUNNING =
      EnumSet.of(PluginState.FOUND, PluginState.PAUSED, PluginState.FAILED);

  private final RememberedParts remembered;
  private final PluginHost plugins;

  /** Over what plug-ins brought, and what became of them. */
  public Absences(RememberedParts remembered, PluginHost plugins) {
    this.remembered = remembered;
    this.plugins = plugins;
  }

  /** Remembers what a plug-in brings, for when it is away. */
  public void remember(RunningPlugin plugin) {
    remembered.remember(plugin);
  }

  /** Why nobody knows an action; empty if no plug-in that is away can be the reason. */
  public Optional<KontorException> ofAction(String id) {
    return remembered.ofAction(id).flatMap(this::needed).or(() -> perhaps(id));
  }

  /** Why nobody understands a sentence that was understood before. */
  public Optional<KontorException> ofSentence(String sentence) {
    return remembered.ofSentence(sentence).flatMap(this::needed);
  }

  /** Why nobody understands a sentence: a plug-in that has never run may bring it. */
  public Optional<KontorException> perhaps(String what) {
    String never =
        plugins.statuses().stream()
            .filter(status -> status.manifest().isPresent())
            .filter(status -> NOT_RUNNING.contains(status.state()))
            .map(PluginStatus::id)
            .filter(id -> !remembered.knows(id))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return never.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new KontorException(
                PluginError.PERHAPS_NEEDED, Map.of("what", what.strip(), "plugins", never)));
  }

  private Optional<KontorException> needed(String plugin) {
    return plugins.whyAway(plugin).map(why -> needed(plugin, why));
  }

  private static KontorException needed(String plugin, Message why) {
    var values = new HashMap<String, Object>();
    values.put("plugin", plugin);
    Nested.put(values, "why", why);
    return new KontorException(PluginError.NEEDED, values);
  }
}
