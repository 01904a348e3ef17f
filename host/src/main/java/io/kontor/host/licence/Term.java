package io.kontor.host.licence;

import io.kontor.host.licence.code.ActivationCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** How a day lies to the days of a code. */
record Term(LocalDate from, Optional<LocalDate> until, LocalDate day) {

  static final int GRACE_DAYS = 14;

  private static final List<Integer> WARNINGS = List.of(3, 14, 30);

  static Term of(ActivationCode code, LocalDate day) {
    return new Term(code.from(), code.until(), day);
  }

  LicenceState state() {
    if (day.isBefore(from)) {
      return LicenceState.NOT_YET;
    }
    long left = daysLeft().orElse(Long.MAX_VALUE);
    if (left >= 0) {
      return warning().isPresent() ? LicenceState.WARN : LicenceState.VALID;
    }
    return left >= -GRACE_DAYS ? LicenceState.GRACE : LicenceState.PAUSED;
  }

  /** Which of the three warnings is due. */
  OptionalInt warning() {
    OptionalLong left = daysLeft();
    if (left.isEmpty() || left.getAsLong() < 0) {
      return OptionalInt.empty();
    }
    return WARNINGS.stream()
        .filter(days -> left.getAsLong() <= days)
        .mapToInt(days -> days)
        .findFirst();
  }

  /** 0 on the last day, negative after it. */
  OptionalLong daysLeft() {
    return until
        .map(last -> OptionalLong.of(ChronoUnit.DAYS.between(day, last)))
        .orElse(OptionalLong.empty());
  }

  /** The last day on which the plug-in still runs. */
  Optional<LocalDate> endOfGrace() {
    return until.map(last -> last.plusDays(GRACE_DAYS));
  }
}
