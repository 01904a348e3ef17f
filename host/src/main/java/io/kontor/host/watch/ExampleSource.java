package io.kontor.host.watch;

import io.kontor.host.condition.ShopValues;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * A source that does not exist: where a subject comes from that somebody wrote down.
 *
 * @param key its key
 * @param zone the zone its days are counted in
 * @param languages to fall back to, best first
 * @param values what it offers
 */
public record ExampleSource(String key, ZoneId zone, List<String> languages, ShopValues values) {

  /** Copies the languages. */
  public ExampleSource {
    languages = List.copyOf(languages);
  }

  /**
   * A stored local time as a moment (L15): one in a gap is the first valid minute, one that comes
   * twice the later.
   */
  public Instant at(LocalDateTime local) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    if (transition != null && transition.isGap()) {
      return transition.getInstant();
    }
    return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }
}
