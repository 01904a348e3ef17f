package io.kontor.host.task.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a step that did not work is tried again: later and later, and not for ever. */
final class RetryPlan {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12));
  private static final Duration END = Duration.ofHours(36);

  private RetryPlan() {}

  /**
   * The moment of the next try.
   *
   * @param attempts how often it was tried in vain before this time
   * @param since when the first vain try was
   * @param asked the shortest wait the other side asked for
   * @return empty if it is not worth it any more
   */
  static Optional<Instant> next(
      int attempts, Instant since, Instant now, Optional<Duration> asked) {
    Duration planned = WAITS.get(Math.min(attempts, WAITS.size() - 1));
    Duration wait = asked.filter(a -> a.compareTo(planned) > 0).orElse(planned);
    Instant next = now.plus(wait);
    return next.isAfter(since.plus(END)) ? Optional.empty() : Optional.of(next);
  }
}
