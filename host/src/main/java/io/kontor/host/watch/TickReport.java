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
 * @param troubles what could not be decided, and why
 * @param skipped sources that could not be read, and why
 * @param took how long it took
 */
public record TickReport(
    Instant moment,
    long evaluated,
    Map<String, Integer> fired,
    List<Trouble> troubles,
    Map<String, Message> skipped,
    Duration took) {

  /** Copies the collections. */
  public TickReport {
    fired = Map.copyOf(fired);
    troubles = List.copyOf(troubles);
    skipped = Map.copyOf(skipped);
  }

  /** What could not be decided about one profile. */
  public List<Trouble> about(String profile) {
    return troubles.stream().filter(trouble -> trouble.profile().equals(profile)).toList();
  }

  /** How many tasks came to be. */
  public int firedInAll() {
    return fired.values().stream().mapToInt(Integer::intValue).sum();
  }
}
