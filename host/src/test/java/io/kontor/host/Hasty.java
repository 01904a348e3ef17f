package io.kontor.host;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;

/** What the walls around the time refuse. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
final class Hasty {

  private Hasty() {}

  static ZonedDateTime zoned() {
    return ZonedDateTime.now();
  }

  static OffsetDateTime offset() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }

  static LocalDateTime local() {
    return LocalDateTime.now();
  }

  static LocalDate day() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  static long millis() {
    return System.currentTimeMillis();
  }

  static long date() {
    return new Date().getTime();
  }

  static Clock clock() {
    return Clock.systemUTC();
  }

  static LocalDate byClock(Clock clock) {
    return LocalDate.now(clock);
  }
}
