package io.kontor.api.shop;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person looks for.
 *
 * @param text a number, a part of a name or a mail address; empty for all
 * @param after the last order of the page before, to go on from there; empty for the first page
 * @param limit how many at most
 */
public record OrderQuery(String text, Optional<Position> after, int limit) {

  /**
   * A place in the list, newest first; orders of which nobody knows the moment come last.
   *
   * @param orderedAt the moment of the order there; empty if nobody knows it
   * @param id its native primary key
   */
  public record Position(Optional<Instant> orderedAt, String id) {}
}
