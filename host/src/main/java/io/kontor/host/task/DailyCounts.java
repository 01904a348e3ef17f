package io.kontor.host.task;

import io.kontor.api.db.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The chart of the last days. */
public final class DailyCounts {

  private final Database database;
  private final Clock clock;

  /** Counts on Kontor's own database. */
  public DailyCounts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The last days, oldest first, today included; days without tasks too. */
  public List<DayCount> last(int days, ZoneId zone) {
    LocalDate first = LocalDate.ofInstant(clock.instant(), zone).minusDays(days - 1L);
    Instant since = LocalTimes.instant(first.atStartOfDay(), zone);
    Map<LocalDate, Long> fired =
        byDay("created_at", "reason_key <> 'task.matched-before'", since, zone);
    Map<LocalDate, Long> done = byDay("done_at", "state = 'DONE'", since, zone);
    Map<LocalDate, Long> open =
        byDay("changed_at", "state IN ('PARKED', 'UNCERTAIN')", since, zone);
    return first
        .datesUntil(first.plusDays(days))
        .map(
            day ->
                new DayCount(
                    day,
                    fired.getOrDefault(day, 0L),
                    done.getOrDefault(day, 0L),
                    open.getOrDefault(day, 0L)))
        .toList();
  }

  /** Grouped by quarters of an hour in UTC: no zone's day begins within one. */
  private Map<LocalDate, Long> byDay(String column, String condition, Instant since, ZoneId zone) {
    var counts = new HashMap<LocalDate, Long>();
    database.stream(
        """
        SELECT FLOOR(TIMESTAMPDIFF(MINUTE, '2000-01-01', %1$s) / 15) AS quarter, COUNT(*) AS n
        FROM task WHERE %1$s >= :since AND %2$s GROUP BY quarter
        """
            .formatted(column, condition),
        Map.of("since", since),
        row -> counts.merge(day(row.integer("quarter"), zone), row.integer("n"), Long::sum));
    return counts;
  }

  private static LocalDate day(long quarter, ZoneId zone) {
    Instant moment =
        LocalDateTime.of(2000, 1, 1, 0, 0).plusMinutes(quarter * 15).toInstant(ZoneOffset.UTC);
    return LocalDate.ofInstant(moment, zone);
  }
}
