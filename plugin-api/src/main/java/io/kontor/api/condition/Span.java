package io.kontor.api.condition;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * A length of time as people say it: {@code 7 Tage}, {@code 12 Stunden}.
 *
 * @param amount how many
 * @param unit of what
 */
public record Span(int amount, Unit unit) {

  /** Units of time. */
  public enum Unit {
    /** Sixty elapsed minutes. */
    HOURS,
    /** The same local time a calendar day later, in the subject's zone. */
    DAYS
  }

  /** Checks that the amount is not negative. */
  public Span {
    if (amount < 0) {
      throw new IllegalArgumentException("A span must not be negative, was: " + amount);
    }
  }

  /**
   * The moment this long after another (L15): hours are elapsed time; days keep the local time. A
   * local time that does not exist becomes the first valid minute, one that exists twice the first
   * of both.
   *
   * @param start the moment to count from
   * @param zone the zone whose days count
   * @return the moment
   */
  public Instant after(Instant start, ZoneId zone) {
    if (unit == Unit.HOURS) {
      return start.plusSeconds(3600L * amount);
    }
    LocalDateTime local = LocalDateTime.ofInstant(start, zone).plusDays(amount);
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition gap = zone.getRules().getTransition(local);
      return gap.getInstant();
    }
    return local.toInstant(offsets.get(0));
  }
}
