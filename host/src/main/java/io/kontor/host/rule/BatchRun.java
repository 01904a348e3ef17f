package io.kontor.host.rule;

import io.kontor.api.subject.Subject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;

/** One session: answers what the rules ask of its subjects, and notes which rules hold. */
final class BatchRun implements RuleCalls {

  private final Asked asked;
  private final List<Case> cases = new ArrayList<>();
  private final IdentityHashMap<Object, Case> byFact = new IdentityHashMap<>();

  BatchRun(List<Subject> batch, Asked asked) {
    this.asked = asked;
    for (Subject subject : batch) {
      var one = new Case(subject, new BitSet());
      cases.add(one);
      byFact.put(subject.fact(), one);
    }
  }

  /** A subject, and the numbers of the rules that hold for it. */
  private record Case(Subject subject, BitSet matched) {}

  List<Record> facts() {
    return cases.stream().map(one -> one.subject().fact()).toList();
  }

  /** A rule with two lines that both hold matches once. */
  List<Match> matches() {
    return cases.stream()
        .flatMap(
            one ->
                one.matched().stream()
                    .mapToObj(
                        number -> new Match(asked.rules().get(number).profile(), one.subject())))
        .toList();
  }

  @Override
  public boolean holds(int condition, Object fact) {
    return asked.holds(asked.called().get(condition), caseOf(fact).subject());
  }

  @Override
  public boolean from(int rule, Object fact) {
    return Asked.from(asked.rules().get(rule), caseOf(fact).subject());
  }

  @Override
  public void matched(int rule, Object fact) {
    caseOf(fact).matched().set(rule);
  }

  private Case caseOf(Object fact) {
    Case found = byFact.get(fact);
    if (found == null) {
      throw new IllegalStateException(
          "A rule asks about a fact that was not inserted: " + fact.getClass());
    }
    return found;
  }
}
