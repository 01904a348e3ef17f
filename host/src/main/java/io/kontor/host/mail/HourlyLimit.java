package io.kontor.host.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the mails of the last hour, per account. Who finds it full gets a turn of his own:
 * thousands that wait do not all come back when the first place is free.
 */
final class HourlyLimit {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Places> accounts = new HashMap<>();

  HourlyLimit(Clock clock) {
    this.clock = clock;
  }

  /**
   * The places of one account.
   *
   * @param taken in the last hour, oldest first
   * @param promised to those who wait, first turn first
   */
  private record Places(List<Instant> taken, List<Instant> promised) {

    Places() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void forget(Instant now) {
      taken.removeIf(moment -> !moment.plus(HOUR).isAfter(now));
      promised.removeIf(turn -> !turn.isAfter(now));
    }

    /** An hour after the place that is as many places before it as an hour may have. */
    Instant promise(int perHour) {
      int before = taken.size() + promised.size() - perHour;
      Instant freed =
          before < taken.size() ? taken.get(before) : promised.get(before - taken.size());
      promised.add(freed.plus(HOUR));
      return freed.plus(HOUR);
    }
  }

  /** Takes a place, or says how long to wait for one. */
  synchronized Optional<Duration> enter(MailAccount account) {
    if (account.perHour() <= 0) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Places places = accounts.computeIfAbsent(account.key(), key -> new Places());
    places.forget(now);
    if (places.taken().size() >= account.perHour()) {
      return Optional.of(Duration.between(now, places.promise(account.perHour())));
    }
    places.taken().add(now);
    return Optional.empty();
  }
}
