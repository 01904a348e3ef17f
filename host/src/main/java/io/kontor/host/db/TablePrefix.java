package io.kontor.host.db;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What the tables of a plug-in begin with (L27).
 *
 * @param text the plug-in's id, hyphens as underscores, and one more underscore
 */
record TablePrefix(String text) {

  private static final String HISTORY = "plugin_migration";

  static TablePrefix of(String pluginId) {
    return new TablePrefix(pluginId.replace('-', '_').toLowerCase(Locale.ROOT) + "_");
  }

  /** The plug-in whose history a table is. */
  static Optional<String> pluginWithHistory(String table) {
    return table.endsWith("_" + HISTORY)
        ? Optional.of(table.substring(0, table.length() - HISTORY.length() - 1).replace('_', '-'))
        : Optional.empty();
  }

  /** The table in which the plug-in's migrations are written down. */
  String history() {
    return text + HISTORY;
  }

  /**
   * Whether a table is this plug-in's. One whose name begins with a longer prefix, or that is a
   * history, is of who has that: {@code a_b_c} is of {@code a-b}, if there ever was one.
   */
  boolean owns(String table, Collection<TablePrefix> others) {
    if (HostTables.has(table) || !table.startsWith(text)) {
      return false;
    }
    return table.equals(history())
        || others.stream()
            .noneMatch(
                other ->
                    table.equals(other.history())
                        || (other.text.length() > text.length() && table.startsWith(other.text)));
  }
}
