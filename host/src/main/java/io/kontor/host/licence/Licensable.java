package io.kontor.host.licence;

import java.util.List;

/**
 * What the licence of a plug-in is decided by.
 *
 * @param plugin its id
 * @param editions the editions in its manifest, smallest first; empty if it has none
 * @param free whether its manifest says {@code Licence: none}
 * @param shops how many shops are watched
 */
public record Licensable(String plugin, List<String> editions, boolean free, int shops) {

  /** Copies the editions. */
  public Licensable {
    editions = List.copyOf(editions);
  }
}
