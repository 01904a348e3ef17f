package io.kontor.host.watch;

import io.kontor.api.Message;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.rule.Match;
import java.util.List;

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

  /** A profile that could not be decided for a subject; all others went on (L12). */
  public record Failure(String profile, SubjectRef subject, Message reason) {}
}
