package io.kontor.host.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts the mails of the last hour, per account. */
final class HourlyLimit {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Deque<Instant>> sent = new HashMap<>();

  HourlyLimit(Clock clock) {
    this.clock = clock;
  }

  /** Takes a place, or says how long to wait for one. */
  synchronized Optional<Duration> enter(MailAccount account) {
    if (account.perHour() <= 0) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Deque<Instant> times = sent.computeIfAbsent(account.key(), it -> new ArrayDeque<>());
    while (!times.isEmpty() && !times.getFirst().plus(HOUR).isAfter(now)) {
      times.removeFirst();
    }
    if (times.size() >= account.perHour()) {
      return Optional.of(Duration.between(now, times.getFirst().plus(HOUR)));
    }
    times.addLast(now);
    return Optional.empty();
  }
}
