package io.kontor.host.watch;

import io.kontor.api.condition.Answer;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Constraint;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.Sentence;
import io.kontor.api.condition.Verdict;
import io.kontor.api.subject.Subject;
import io.kontor.host.condition.Condition;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.ProfileStatus;
import io.kontor.host.rule.Explanation;
import io.kontor.host.rule.Reason;
import io.kontor.host.rule.RuleCompiler;
import io.kontor.host.rule.RuleError;
import io.kontor.host.rule.Slot;
import io.kontor.host.task.Desk;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ParcelCondition;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
