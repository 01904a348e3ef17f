package io.kontor.host.rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of asking rules about subjects.
 *
 * @param matches which profiles hold for which subjects, each pair once, in the subjects' order
 * @param failures which could not be decided
 */
public record Evaluation(List<Match> matches, List<Failure> failures) {

  /** Copies the lists. */
  public Evaluation {
    matches = List.copyOf(matches);
    failures = List.copyOf(failures);
  }

  /** This and what came of others. */
  Evaluation and(Evaluation other) {
    return new Evaluation(
        Stream.concat(matches.stream(), other.matches.stream()).toList(),
        Stream.concat(failures.stream(), other.failures.stream()).toList());
  }
}
