package io.kontor.host.rule;

import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.host.condition.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides a subject for which the compiled rules fail, by asking each condition itself. A profile
 * is undecided only if the condition that fails would decide it.
 */
final class OneByOne {

  private final Subject subject;
  private final Asked asked;

  private OneByOne(Subject subject, Asked asked) {
    this.subject = subject;
    this.asked = asked;
  }

  static Evaluation decide(Subject subject, Asked asked) {
    var one = new OneByOne(subject, asked);
    var matches = new ArrayList<Match>();
    var failures = new ArrayList<Failure>();
    for (Rule rule : asked.rules()) {
      boolean about = rule.factType().isInstance(subject.fact()) && Asked.from(rule, subject);
      List<Line> lines = about ? rule.when().stream().map(one::line).toList() : List.of();
      if (lines.stream().anyMatch(Line::holds)) {
        matches.add(new Match(rule.profile(), subject));
      } else {
        lines.stream()
            .flatMap(line -> line.failure().stream())
            .findFirst()
            .ifPresent(
                message -> failures.add(new Failure(rule.profile(), subject.ref(), message)));
      }
    }
    return new Evaluation(matches, failures);
  }

  /** Whether a line holds; if nobody can tell, what failed. */
  private record Line(boolean holds, Optional<String> failure) {}

  private Line line(List<Condition<?, ?>> line) {
    Optional<String> failure = Optional.empty();
    for (Condition<?, ?> condition : line) {
      try {
        if (!asked.holds(condition, subject)) {
          return new Line(false, Optional.empty());
        }
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        failure = Optional.of(condition.type().id() + ": " + said(e));
      }
    }
    return new Line(failure.isEmpty(), failure);
  }

  /** What a foreign exception says may quote a row; it is shown to people. */
  private static String said(Throwable error) {
    return error instanceof KontorException own
        ? String.valueOf(own.getMessage())
        : error.getClass().getName();
  }
}
