package io.kontor.host.watch;

import io.kontor.api.Message;
import io.kontor.api.subject.Subject;
import io.kontor.host.condition.Condition;
import io.kontor.host.rule.Match;
import java.util.List;
import java.util.Optional;

/**
 * What was decided about a batch.
 *
 * @param matches profiles whose conditions hold
 * @param failures pairs that could not be decided
 */
public record Decision(List<Match> matches, List<Failure> failures) {

  /** Copies the lists. */
  public Decision {
    matches = List.copyOf(matches);
    failures = List.copyOf(failures);
  }

  /**
   * A profile that could not be decided for a subject; all others went on (L12).
   *
   * @param reason what failed, or what is not known
   * @param condition the one that asks what nobody knows (L6); empty if something failed
   */
  public record Failure(
      String profile, Subject subject, Message reason, Optional<Condition<?, ?>> condition) {}
}
