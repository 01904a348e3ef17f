package io.kontor.api.shop;

import java.util.Set;

/**
 * Orders that changed since a cursor.
 *
 * @param ids native primary keys; at most {@link OrderReading#BATCH}
 * @param cursor where to go on; opaque to the host, which stores it
 * @param more whether there are more right now
 */
public record OrderChanges(Set<String> ids, String cursor, boolean more) {

  /** Copies the ids. */
  public OrderChanges {
    ids = Set.copyOf(ids);
  }
}
