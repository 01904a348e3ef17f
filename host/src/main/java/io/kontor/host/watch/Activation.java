package io.kontor.host.watch;

import io.kontor.api.Text;
import io.kontor.api.error.KontorException;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.command.Switching;
import io.kontor.host.task.command.Switching.Opening;
import java.util.Map;

/** Switches profiles on and off, with the numbers a person wants to see first (L4, L21). */
public final class Activation {

  private final TickParts parts;
  private final Matching matching;
  private final Switching switching;

  /** Activation over what the tick looks at. */
  public Activation(TickParts parts, Switching switching) {
    this.parts = parts;
    this.matching =
        new Matching(
            parts.subjects(),
            parts.decider(),
            parts.clock(),
            parts.horizon(),
            parts.ledger()::views);
    this.switching = switching;
  }

  /**
   * What matches at this moment; changes nothing. A source that cannot be read is an error here.
   */
  public Matching.Matches matchesNow(String profileId) {
    return matching.now(require(profileId));
  }

  /** The same, as far as it can be known: a source that cannot be read is named. */
  public Matching.Matches look(String profileId) {
    return matching.look(require(profileId));
  }

  /**
   * Switches a profile on.
   *
   * @param catchUp NONE uses up the series of all that matches now, or may match; ALL lets it fire
   * @return how many subjects were used up; with ALL how many match now
   * @throws KontorException if it is on already, for what matches was decided about then; or if it
   *     cannot be decided
   */
  public int activate(String profileId, CatchUp catchUp, String person) {
    Profile profile = require(profileId);
    parts.decider().require(profileId);
    String activation = switching.begin(profileId);
    try {
      int matched =
          catchUp == CatchUp.NONE ? useUp(profile, activation) : matchesNow(profileId).count();
      switching.on(profile, activation, new Opening(catchUp, matched, person));
      return matched;
    } catch (RuntimeException e) {
      abandon(profileId, activation, e);
      throw e;
    }
  }

  /** Should it fail too, the next activation takes back what this one has written. */
  private void abandon(String profileId, String activation, RuntimeException failure) {
    try {
      switching.abandon(profileId, activation);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /** How many waiting tasks {@link #deactivate} would cancel. */
  public int waiting(String profileId) {
    return switching.waiting(profileId);
  }

  /**
   * Switches a profile off, also one that is broken or gone; returns how many tasks it cancelled.
   */
  public int deactivate(String profileId, String person) {
    Text title =
        parts.profiles().current(profileId).map(Profile::title).orElse(Text.same(profileId));
    return switching.off(profileId, title, person);
  }

  private int useUp(Profile profile, String activation) {
    int[] usedUp = {0};
    // What nobody can tell of would fire when it is known at last, although it is an old one.
    matching.streamPossible(
        profile, possible -> usedUp[0] += parts.ledger().useUp(profile, activation, possible));
    return usedUp[0];
  }

  private Profile require(String profileId) {
    return parts
        .profiles()
        .current(profileId)
        .orElseThrow(
            () -> new KontorException(WatchError.NO_PROFILE, Map.of("profile", profileId)));
  }
}
