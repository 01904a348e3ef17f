package io.kontor.host.licence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The clock, held against the highest moment ever seen. */
final class ClockMark {

  /** Time zones, summer time and a clock that was a little wrong are no fraud. */
  private static final Duration TOLERATED = Duration.ofHours(24);

  /** Often enough to notice a day, seldom enough to cost nothing. */
  private static final Duration STEP = Duration.ofMinutes(10);

  private final LicenceStore store;
  private final Clock clock;

  ClockMark(LicenceStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What the clock shows and how far time has certainly come. */
  record Reading(Instant shown, Instant highest, LocalDate day) {

    /** A clock that is believed, where no store remembers another moment. */
    static Reading unmarked(Clock clock) {
      return new Reading(clock.instant(), clock.instant(), LocalDate.now(clock));
    }

    boolean isSetBack() {
      return shown.plus(TOLERATED).isBefore(highest);
    }
  }

  Reading read() {
    Instant shown = clock.instant();
    Instant known = store.highestMoment().orElse(Instant.EPOCH);
    if (shown.isAfter(known.plus(STEP))) {
      store.raiseHighestMoment(shown);
    }
    Instant highest = shown.isAfter(known) ? shown : known;
    return new Reading(shown, highest, LocalDate.ofInstant(highest, clock.getZone()));
  }

  /** Goes back to what the clock shows. */
  void lower() {
    store.lowerHighestMoment(clock.instant());
  }
}
