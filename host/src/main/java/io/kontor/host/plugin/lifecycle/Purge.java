package io.kontor.host.plugin.lifecycle;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.config.Nearest;
import io.kontor.host.db.PluginTables;
import io.kontor.host.plugin.Leftovers;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.plugin.PluginManifest;
import io.kontor.host.plugin.PluginStatus;
import io.kontor.host.plugin.Purged;
import io.kontor.host.settings.SettingsStore;
import io.kontor.host.wording.Nested;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Drops what a plug-in that is gone left behind, after it was written to a file (L27): its tables
 * and what people set for it. Activation codes stay, and so does what it brought: profiles and
 * tasks go on naming it as what they lack. The ledger and the journal are nobody's but Kontor's.
 */
public final class Purge {

  private final PluginHost plugins;
  private final PluginTables tables;
  private final Remembered remembered;
  private final Path folder;
  private final Clock clock;

  /**
   * What is known of plug-ins that are gone.
   *
   * @param parts what they brought
   * @param settings what people set for them
   */
  public record Remembered(RememberedParts parts, SettingsStore settings) {}

  /** Files are written to a folder, which is made when it is needed. */
  public Purge(
      PluginHost plugins, PluginTables tables, Remembered remembered, Path folder, Clock clock) {
    this.plugins = plugins;
    this.tables = tables;
    this.remembered = remembered;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * What would be dropped.
   *
   * @throws KontorException if the plug-in is still here, or nothing is left of it
   */
  public Leftovers left(String id) {
    return plugins.whileGone(id, () -> required(id));
  }

  /**
   * Writes it to a file, then drops it. Tried again after it was interrupted, it drops the rest.
   *
   * @throws KontorException if the plug-in is still here, or nothing is left of it
   */
  public synchronized Purged purge(String id) {
    Purged purged = plugins.whileGone(id, () -> drop(id));
    plugins.resume(id);
    return purged;
  }

  private Purged drop(String id) {
    Leftovers left = required(id);
    String moment = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
    Path dump =
        tables.drop(owner(id), SettingsStore.ROWS, folder.resolve(id + "-" + moment + ".sql"));
    remembered.settings().clear(id);
    return new Purged(left, dump);
  }

  private Leftovers required(String id) {
    if (PluginManifest.ID.matcher(id).matches()) {
      var left = new Leftovers(tables.of(owner(id)), remembered.settings().count(id));
      if (!left.none()) {
        return left;
      }
    }
    throw nothing(id);
  }

  private PluginTables.Owner owner(String id) {
    Set<String> others = known();
    others.remove(id);
    return new PluginTables.Owner(id, others);
  }

  private Set<String> known() {
    var known = new TreeSet<>(tables.plugins());
    known.addAll(remembered.parts().plugins());
    plugins.statuses().stream()
        .filter(status -> status.manifest().isPresent())
        .map(PluginStatus::id)
        .forEach(known::add);
    return known;
  }

  private KontorException nothing(String id) {
    Set<String> others = known();
    others.remove(id);
    List<String> near = Nearest.to(id, others);
    var values = new HashMap<String, Object>();
    values.put("plugin", id);
    Nested.put(
        values,
        "similar",
        near.isEmpty()
            ? Message.of("command.similar.none")
            : new Message("command.similar", Map.of("near", String.join(", ", near))));
    return new KontorException(PluginError.NOTHING_LEFT, values);
  }
}
