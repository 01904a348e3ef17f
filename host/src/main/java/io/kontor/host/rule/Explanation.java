package io.kontor.host.rule;

import io.kontor.api.condition.Answer;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.condition.Verdict;
import io.kontor.api.subject.Subject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a rule holds for a subject, or does not: every condition with the value it saw.
 *
 * @param verdict holds if all of one line do; unknown if that hangs on a fact nobody knows (L6)
 * @param lines the conditions as the profile lists them; one of several lines must hold
 * @param changesAt the next moment at which the verdict can change by itself
 */
public record Explanation(Verdict verdict, List<List<Reason>> lines, Optional<Instant> changesAt) {

  /** Copies the lines. */
  public Explanation {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /** Asks every condition of a rule; one that fails lets its exception through. */
  public static Explanation of(Rule rule, Subject subject, Instant moment, LedgerView ledger) {
    if (!rule.factType().isInstance(subject.fact()) || !Asked.from(rule, subject)) {
      return new Explanation(Verdict.FAILS, List.of(), Optional.empty());
    }
    List<List<Reason>> lines =
        rule.when().stream()
            .map(
                line ->
                    line.stream()
                        .map(asked -> new Reason(asked, asked.ask(subject, moment, ledger)))
                        .toList())
            .toList();
    Optional<Instant> changesAt =
        lines.stream()
            .flatMap(List::stream)
            .map(Reason::answer)
            .map(Answer::changesAt)
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
    return new Explanation(any(lines), lines, changesAt);
  }

  private static Verdict any(List<List<Reason>> lines) {
    List<Verdict> verdicts = lines.stream().map(Explanation::all).toList();
    return verdicts.contains(Verdict.HOLDS) ? Verdict.HOLDS : unknownOr(verdicts, Verdict.FAILS);
  }

  private static Verdict all(List<Reason> line) {
    List<Verdict> verdicts = line.stream().map(reason -> reason.answer().verdict()).toList();
    return verdicts.contains(Verdict.FAILS) ? Verdict.FAILS : unknownOr(verdicts, Verdict.HOLDS);
  }

  private static Verdict unknownOr(List<Verdict> verdicts, Verdict other) {
    return verdicts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : other;
  }
}
