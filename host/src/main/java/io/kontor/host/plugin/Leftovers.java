package io.kontor.host.plugin;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plug-in that is gone left behind.
 *
 * @param tables its tables, each with its number of rows
 * @param settings how many values people have set for it
 */
public record Leftovers(SortedMap<String, Long> tables, int settings) {

  /** Copies the tables. */
  public Leftovers {
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }

  /** Whether there is nothing. */
  public boolean none() {
    return tables.isEmpty() && settings == 0;
  }

  /** The rows of all tables. */
  public long rows() {
    return tables.values().stream().mapToLong(Long::longValue).sum();
  }
}
