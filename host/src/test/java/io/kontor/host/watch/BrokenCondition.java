package io.kontor.host.watch;

import io.kontor.api.condition.Answer;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Constraint;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.Sentence;
import io.kontor.api.condition.Verdict;
import io.kontor.host.condition.Condition;
import io.kontor.host.task.Parcel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has rule text that is none. */
record BrokenCondition() implements ConditionType<Parcel, BrokenCondition.None> {

  record None() {}

  Condition<?, ?> condition() {
    return new Condition<>(this, new None(), false);
  }

  @Override
  public String id() {
    return "broken";
  }

  @Override
  public Class<Parcel> factType() {
    return Parcel.class;
  }

  @Override
  public Class<None> parameterType() {
    return None.class;
  }

  @Override
  public List<Sentence> sentences() {
    return List.of();
  }

  @Override
  public Set<Input> inputs() {
    return Set.of(Input.OWN);
  }

  @Override
  public Answer ask(Inquiry<Parcel, None> inquiry) {
    return Answer.of(Verdict.FAILS, "");
  }

  @Override
  public Optional<Constraint> constraint(None parameters) {
    return Optional.of(new Constraint(Constraint.Rank.RANGE, "no such field > (", "true"));
  }
}
