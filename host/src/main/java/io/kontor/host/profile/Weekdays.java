package io.kontor.host.profile;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads weekdays as {@code MON-FRI} or {@code MON, WED, SAT}. */
final class Weekdays {

  private Weekdays() {}

  static Set<DayOfWeek> read(String text, Consumer<String> bad) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split(",")) {
      String[] ends = part.strip().split("-", 2);
      Optional<DayOfWeek> first = day(ends[0]);
      Optional<DayOfWeek> last = day(ends[ends.length - 1]);
      if (first.isEmpty() || last.isEmpty()) {
        bad.accept(part.strip());
        continue;
      }
      days.add(first.get());
      for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
        days.add(day.plus(1));
      }
    }
    return days;
  }

  private static Optional<DayOfWeek> day(String text) {
    String wanted = text.strip().toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (wanted.length() >= 3 && day.name().startsWith(wanted)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }
}
