package io.kontor.host.task.ledger;

import io.kontor.host.profile.Repeat;
import io.kontor.host.task.LocalTimes;
import io.kontor.host.task.Task;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one profile for one subject, and what comes next of them (L2, L3).
 *
 * @param rows all of them, in any order
 */
public record Series(List<Task> rows) {

  public Series {
    rows = List.copyOf(rows);
  }

  /** What a match at a moment leads to. */
  Next next(Repeat repeat, Instant moment, ZoneId zone) {
    if (rows.isEmpty()) {
      return Next.level(1);
    }
    if (rows.stream().anyMatch(Task::open)) {
      return Next.NOTHING;
    }
    int highest = rows.stream().mapToInt(Task::level).max().orElseThrow();
    List<Task> last = rows.stream().filter(row -> row.level() == highest).toList();
    Optional<Instant> done =
        last.stream().flatMap(row -> row.doneAt().stream()).max(Comparator.naturalOrder());
    if (done.isPresent()) {
      return dueAfter(highest, done.get(), repeat, zone)
          .filter(due -> !moment.isBefore(due))
          .map(due -> Next.level(highest + 1))
          .orElse(Next.NOTHING);
    }
    return last.stream()
        .filter(row -> !row.usedUp() && row.againOf().isEmpty())
        .findFirst()
        .map(Next::again)
        .orElse(Next.NOTHING);
  }

  /** When the occurrence after a done one is due; empty after the last. */
  public static Optional<Instant> dueAfter(int level, Instant done, Repeat repeat, ZoneId zone) {
    return level < repeat.times()
        ? Optional.of(LocalTimes.later(done, repeat.every(), zone))
        : Optional.empty();
  }

  /**
   * What comes next.
   *
   * @param level the occurrence to make; 0 for none
   * @param row the row that goes back to WAITING
   */
  record Next(int level, Optional<Task> row) {

    static final Next NOTHING = new Next(0, Optional.empty());

    static Next level(int level) {
      return new Next(level, Optional.empty());
    }

    static Next again(Task row) {
      return new Next(0, Optional.of(row));
    }

    boolean nothing() {
      return level == 0 && row.isEmpty();
    }
  }
}
