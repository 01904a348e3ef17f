package io.kontor.host.condition;

import io.kontor.api.condition.Answer;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.condition.ProfileName;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /**
   * Asks it of one subject; the answer is already negated if the condition is.
   *
   * @throws KontorException if it answers nothing, or looks at what it did not declare (L7)
   */
  public Answer ask(Subject subject, Instant moment, LedgerView ledger) {
    F fact = type.factType().cast(subject.fact());
    LedgerView lent = type.inputs().contains(Input.LEDGER) ? ledger : this::refuse;
    Answer answer = answered(type.ask(new Inquiry<>(subject, fact, parameters, moment, lent)));
    if (answer.changesAt().isPresent() && !type.inputs().contains(Input.CLOCK)) {
      throw undeclared(Input.CLOCK);
    }
    return negated ? answer.negated() : answer;
  }

  /** The profiles it names, by their ids. */
  public List<String> profiles() {
    return Stream.of(type.parameterType().getRecordComponents())
        .filter(component -> component.isAnnotationPresent(ProfileName.class))
        .map(this::value)
        .toList();
  }

  private String value(RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return String.valueOf(component.getAccessor().invoke(parameters));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Parameters that cannot be read: " + type.id(), e);
    }
  }

  private Answer answered(@Nullable Answer answer) {
    return Optional.ofNullable(answer)
        .orElseThrow(() -> new KontorException(ConditionError.NO_ANSWER, Map.of("id", type.id())));
  }

  private boolean refuse(String profile) {
    throw undeclared(Input.LEDGER);
  }

  private KontorException undeclared(Input input) {
    return new KontorException(
        ConditionError.UNDECLARED_INPUT, Map.of("id", type.id(), "input", input));
  }
}
