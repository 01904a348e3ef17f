package io.kontor.host.rule;

import io.kontor.api.Language;
import io.kontor.api.condition.Answer;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Constraint;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.Sentence;
import io.kontor.api.condition.Verdict;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.condition.Condition;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Parcels as subjects, and conditions made on the spot. */
public final class TestConditions {

  private TestConditions() {}

  /** A fact whose accessor fails for a negative weight. */
  public record Parcel(String id, String label, int weight) {

    /** Fails, as a plug-in's record might. */
    public int grams() {
      if (weight < 0) {
        throw new IllegalStateException("negative weight");
      }
      return weight * 1000;
    }
  }

  record None() {}

  static Subject subject(Parcel parcel) {
    return new Subject(
        new SubjectRef("parcel", "depot", parcel.id()),
        parcel,
        parcel.id(),
        ZoneOffset.UTC,
        List.of());
  }

  /** A condition that is called. */
  static Condition<?, ?> called(String id, Predicate<Parcel> test) {
    return new Condition<>(
        new Type(id, q -> Answer.of(Verdict.of(test.test(q.fact())), ""), Optional.empty()),
        new None(),
        false);
  }

  /** A condition that is rule text. */
  static Condition<?, ?> inline(Constraint constraint, Predicate<Parcel> test) {
    return new Condition<>(
        new Type(
            constraint.holds(),
            q -> Answer.of(Verdict.of(test.test(q.fact())), ""),
            Optional.of(constraint)),
        new None(),
        false);
  }

  static Condition<?, ?> labelled(String label) {
    String literal = Constraint.literal(label);
    return inline(
        new Constraint(Constraint.Rank.EQUALITY, "label == " + literal, "label != " + literal),
        parcel -> parcel.label().equals(label));
  }

  static Rule rule(String profile, Condition<?, ?>... line) {
    return new Rule(profile, Parcel.class, Set.of(), List.of(List.of(line)));
  }

  /** Asks as it is told. */
  interface Asking {
    Answer ask(Inquiry<Parcel, None> inquiry);
  }

  /** A type with a sentence nobody reads. */
  record Type(String id, Asking asking, Optional<Constraint> rule)
      implements ConditionType<Parcel, None> {

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
      return Arrays.stream(Language.values()).map(l -> new Sentence(l, id, "")).toList();
    }

    @Override
    public Set<Input> inputs() {
      return Set.of(Input.OWN);
    }

    @Override
    public Answer ask(Inquiry<Parcel, None> inquiry) {
      return asking.ask(inquiry);
    }

    @Override
    public Optional<Constraint> constraint(None parameters) {
      return rule;
    }
  }
}
