package io.kontor.host.rule;

import io.kontor.api.condition.LedgerView;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.condition.Condition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.kie.api.KieBase;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Compiled rules. Never changes; any number of threads may ask it at a time, each in a session of
 * its own.
 */
public final class RuleBase {

  /** How many subjects one session holds. */
  public static final int BATCH = 1000;

  private final KieBase base;
  private final List<Rule> rules;
  private final List<Condition<?, ?>> called;
  private final Map<String, KontorException> refused;
  private final boolean fromCache;

  RuleBase(
      KieBase base,
      List<Rule> rules,
      List<Condition<?, ?>> called,
      Map<String, KontorException> refused,
      boolean fromCache) {
    this.base = base;
    this.rules = List.copyOf(rules);
    this.called = called;
    this.refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    this.fromCache = fromCache;
  }

  /** The rules in it. */
  public List<Rule> rules() {
    return rules;
  }

  /** The profiles whose rules were left out, with the reason. */
  public Map<String, KontorException> refused() {
    return refused;
  }

  /** Whether it was not compiled but found on disk. */
  public boolean fromCache() {
    return fromCache;
  }

  /**
   * Asks all rules about subjects.
   *
   * @param moment the moment for which the answers shall be true
   * @param ledger what tasks of a subject came to; asked only if a condition needs it
   */
  public Evaluation evaluate(
      List<Subject> subjects, Instant moment, Function<SubjectRef, LedgerView> ledger) {
    var asked = new Asked(rules, called, moment, ledger);
    var matches = new ArrayList<Match>();
    var failures = new ArrayList<Failure>();
    for (List<Subject> batch : batches(subjects)) {
      Evaluation evaluation = decide(batch, asked);
      matches.addAll(evaluation.matches());
      failures.addAll(evaluation.failures());
    }
    return new Evaluation(matches, failures);
  }

  /** Halves a batch in which something fails, down to the subject and then to the profile (L12). */
  private Evaluation decide(List<Subject> batch, Asked asked) {
    try {
      return run(batch, asked);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      if (batch.size() == 1) {
        return OneByOne.decide(batch.get(0), asked);
      }
      Evaluation first = decide(batch.subList(0, batch.size() / 2), asked);
      Evaluation second = decide(batch.subList(batch.size() / 2, batch.size()), asked);
      return first.and(second);
    }
  }

  private Evaluation run(List<Subject> batch, Asked asked) {
    StatelessKieSession session = base.newStatelessKieSession();
    var run = new BatchRun(batch, asked);
    session.setGlobal(Modules.CALLS, run);
    session.execute(run.facts());
    return new Evaluation(run.matches(), List.of());
  }

  /** Batches in which no fact occurs twice: a session knows a fact by its identity. */
  private static List<List<Subject>> batches(List<Subject> subjects) {
    var batches = new ArrayList<List<Subject>>();
    var batch = new ArrayList<Subject>();
    Set<Record> facts = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Subject subject : subjects) {
      if (batch.size() == BATCH || facts.contains(subject.fact())) {
        batches.add(List.copyOf(batch));
        batch.clear();
        facts.clear();
      }
      batch.add(subject);
      facts.add(subject.fact());
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }
}
