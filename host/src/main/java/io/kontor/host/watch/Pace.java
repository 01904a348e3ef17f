package io.kontor.host.watch;

import io.kontor.api.Message;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Looking at a shop takes at most a twentieth of its server's time (L11): who needed long is left
 * alone for long, and the journal says so once.
 */
public final class Pace {

  private static final int SHARE = 20;

  private final Clock clock;
  private final Journal journal;
  private final Map<String, Rest> rests = new HashMap<>();

  /** Nobody rests yet. */
  public Pace(Clock clock, Journal journal) {
    this.clock = clock;
    this.journal = journal;
  }

  /**
   * Why a source is not looked at.
   *
   * @param took how long the last look took of the source's time
   * @param until when it may be looked at again
   * @param told whether the journal says so already
   * @param used whether a look was put off because of it
   */
  private record Rest(Duration took, Instant until, boolean told, boolean used) {}

  /** Whether a source may be looked at now. */
  synchronized boolean due(String source) {
    Rest rest = rests.get(source);
    if (rest == null || !clock.instant().isBefore(rest.until())) {
      return true;
    }
    if (!rest.told()) {
      tell(source, rest.took());
    }
    rests.put(source, new Rest(rest.took(), rest.until(), true, true));
    return false;
  }

  /** A look has ended that took so much of the source's time, whatever we did with what it gave. */
  synchronized void looked(String source, Duration took) {
    Rest before = rests.get(source);
    // Told anew only if it has kept up meanwhile.
    boolean told = before != null && before.told() && before.used();
    Instant until = clock.instant().plus(took.multipliedBy(SHARE - 1L));
    rests.put(source, new Rest(took, until, told, false));
  }

  private void tell(String source, Duration took) {
    Map<String, String> values =
        Map.of(
            "source", source,
            "seconds", String.valueOf(roundedUp(took, Duration.ofSeconds(1))),
            "minutes", String.valueOf(roundedUp(took.multipliedBy(SHARE), Duration.ofMinutes(1))));
    Message slower = new Message("watch.slower", values);
    journal.write(JournalEntry.of(clock.instant(), JournalKind.SOURCE, "", slower, ""));
  }

  private static long roundedUp(Duration duration, Duration unit) {
    return duration.plus(unit).minusNanos(1).dividedBy(unit);
  }
}
