package io.kontor.host.watch;

import io.kontor.host.task.ProfileStates;
import io.kontor.host.task.Profiles;
import io.kontor.host.task.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;

/**
 * What watching needs from the rest of the house.
 *
 * @param subjects all sources
 * @param decider which profiles match
 * @param profiles the profiles as they are now
 * @param states which of them are active
 * @param ledger where matches become tasks
 * @param clock the business clock
 * @param horizon how long after its last change a subject is still looked at (L9)
 */
public record TickParts(
    WatchedSubjects subjects,
    Decider decider,
    Profiles profiles,
    ProfileStates states,
    Ledger ledger,
    Clock clock,
    Duration horizon) {

  /** The default horizon. */
  public static final Duration HORIZON = Duration.ofDays(400);
}
