package io.kontor.host.watch;

import io.kontor.api.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one tick came to.
 *
 * @param moment the moment all was decided at
 * @param evaluated subjects looked at
 * @param fired tasks that came to be, for each profile
 * @param failed pairs of profile and subject that could not be decided
 * @param failures the first of them
 * @param skipped sources that could not be read, and why
 * @param took how long it took
 */
public record TickReport(
    Instant moment,
    long evaluated,
    Map<String, Integer> fired,
    long failed,
    List<Decision.Failure> failures,
    Map<String, Message> skipped,
    Duration took) {

  /** Copies the collections. */
  public TickReport {
    fired = Map.copyOf(fired);
    failures = List.copyOf(failures);
    skipped = Map.copyOf(skipped);
  }

  /** How many tasks came to be. */
  public int firedInAll() {
    return fired.values().stream().mapToInt(Integer::intValue).sum();
  }
}
