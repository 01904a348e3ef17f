package io.kontor.host.condition;

import io.kontor.api.condition.Answer;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.subject.Subject;
import java.time.Instant;

/**
 * One condition of a profile: data, not text. The sentence is its face, the rule text is made from
 * it.
 *
 * @param type what is asked
 * @param parameters with which parameters
 * @param negated whether the opposite is asked
 */
public record Condition<F extends Record, P extends Record>(
    ConditionType<F, P> type, P parameters, boolean negated) {

  /** Asks it of one subject; the answer is already negated if the condition is. */
  public Answer ask(Subject subject, Instant moment, LedgerView ledger) {
    F fact = type.factType().cast(subject.fact());
    Answer answer = type.ask(new Inquiry<>(subject, fact, parameters, moment, ledger));
    return negated ? answer.negated() : answer;
  }
}
