package io.kontor.host.watch;

import io.kontor.api.condition.Answer;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.Sentence;
import io.kontor.api.condition.Verdict;
import io.kontor.host.condition.Condition;
import io.kontor.host.task.Parcel;
import java.util.List;
import java.util.Set;

/** Does not know about parcels whose id begins so; breaks for those that begin with "!". */
record Puzzle(String sign, Verdict verdict) implements ConditionType<Parcel, Puzzle.None> {

  record None() {}

  static Condition<?, ?> of(String sign, Verdict verdict) {
    return new Condition<>(new Puzzle(sign, verdict), new Puzzle.None(), false);
  }

  static Condition<?, ?> negated(String sign, Verdict verdict) {
    return new Condition<>(new Puzzle(sign, verdict), new Puzzle.None(), true);
  }

  @Override
  public String id() {
    return "puzzle";
  }

  @Override
  public Class<Parcel> factType() {
    return Parcel.class;
  }

  @Override
  public Class<Puzzle.None> parameterType() {
    return Puzzle.None.class;
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
  public Answer ask(Inquiry<Parcel, Puzzle.None> inquiry) {
    String id = inquiry.subject().ref().id();
    if (id.startsWith("!")) {
      throw new IllegalStateException("a mistake");
    }
    return id.startsWith(sign)
        ? Answer.of(verdict, "nobody knows " + sign)
        : Answer.of(Verdict.HOLDS, "");
  }
}
