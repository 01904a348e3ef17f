package io.kontor.host.rule;

import io.kontor.api.condition.Answer;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.condition.Verdict;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.condition.Condition;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What is asked in one evaluation, the same for all its subjects.
 *
 * @param rules the rules
 * @param called the conditions that rules call by number
 * @param moment the moment for which the answers shall be true
 * @param ledger what tasks of a subject came to
 */
record Asked(
    List<Rule> rules,
    List<Condition<?, ?>> called,
    Instant moment,
    Function<SubjectRef, LedgerView> ledger) {

  boolean holds(Condition<?, ?> condition, Subject subject) {
    return answer(condition, subject).verdict() == Verdict.HOLDS;
  }

  Answer answer(Condition<?, ?> condition, Subject subject) {
    boolean needed = condition.type().inputs().contains(Input.LEDGER);
    LedgerView tasks = needed ? ledger.apply(subject.ref()) : LedgerView.EMPTY;
    return condition.ask(subject, moment, tasks);
  }

  static boolean from(Rule rule, Subject subject) {
    return rule.sources().isEmpty() || rule.sources().contains(subject.ref().source());
  }
}
