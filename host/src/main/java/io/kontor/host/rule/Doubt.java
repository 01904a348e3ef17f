package io.kontor.host.rule;

import io.kontor.api.condition.LedgerView;
import io.kontor.api.condition.Verdict;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.condition.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the condition that keeps a rule from being decided: all else of its line holds, and what it
 * asks nobody knows (L6). Asks no more than it needs, because it is asked for many subjects.
 */
public final class Doubt {

  private Doubt() {}

  /** The condition and what it saw; empty if the rule holds, does not hold, or fails. */
  public static Optional<Reason> about(
      Rule rule, Subject subject, Instant moment, Function<SubjectRef, LedgerView> ledger) {
    if (!rule.factType().isInstance(subject.fact()) || !Asked.from(rule, subject)) {
      return Optional.empty();
    }
    try {
      return ofLines(rule, new Asked(List.of(rule), List.of(), moment, ledger), subject);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // A condition that fails is found by the rules, and told there.
      return Optional.empty();
    }
  }

  private static Optional<Reason> ofLines(Rule rule, Asked asked, Subject subject) {
    Optional<Reason> doubt = Optional.empty();
    for (List<Condition<?, ?>> line : rule.when()) {
      Line found = Line.of(line, asked, subject);
      if (found.verdict() == Verdict.HOLDS) {
        return Optional.empty();
      }
      doubt = doubt.or(found::doubt);
    }
    return doubt;
  }

  private record Line(Verdict verdict, Optional<Reason> doubt) {

    static Line of(List<Condition<?, ?>> line, Asked asked, Subject subject) {
      Optional<Reason> doubt = Optional.empty();
      for (Condition<?, ?> condition : line) {
        var reason = new Reason(condition, asked.answer(condition, subject));
        if (reason.answer().verdict() == Verdict.FAILS) {
          return new Line(Verdict.FAILS, Optional.empty());
        }
        if (reason.answer().verdict() == Verdict.UNKNOWN) {
          doubt = doubt.or(() -> Optional.of(reason));
        }
      }
      return new Line(doubt.isPresent() ? Verdict.UNKNOWN : Verdict.HOLDS, doubt);
    }
  }
}
