package io.kontor.host.task;

import io.kontor.host.profile.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * Wall-clock times as the law has them: a gap is its first valid minute, an overlap the first
 * (L15).
 */
public final class LocalTimes {

  private static final int DAYS_LOOKED_AT = 8;

  private LocalTimes() {}

  static Instant instant(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    if (transition != null && transition.isGap()) {
      return transition.getInstant();
    }
    return local.atZone(zone).toInstant();
  }

  /** The same local time some calendar days later. */
  public static Instant later(Instant moment, Period period, ZoneId zone) {
    return instant(LocalDateTime.ofInstant(moment, zone).plus(period), zone);
  }

  /** The first moment, from one on, at which a window is open. */
  public static Instant opening(Window window, Instant moment, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(moment, zone);
    // From yesterday on: a window may end after midnight.
    for (int day = -1; day < DAYS_LOOKED_AT; day++) {
      LocalDate date = today.plusDays(day);
      if (window.days().contains(date.getDayOfWeek())) {
        Instant from = instant(date.atTime(window.from()), zone);
        Instant start = from.isAfter(moment) ? from : moment;
        if (start.isBefore(end(window, date, zone))) {
          return start;
        }
      }
    }
    throw new IllegalStateException("The window " + window + " never opens; name a weekday");
  }

  private static Instant end(Window window, LocalDate date, ZoneId zone) {
    LocalTime to = window.to();
    LocalDate last = to.isAfter(window.from()) ? date : date.plusDays(1);
    return instant(last.atTime(to), zone);
  }
}
