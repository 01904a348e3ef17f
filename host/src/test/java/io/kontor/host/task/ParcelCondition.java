package io.kontor.host.task;

import io.kontor.api.condition.Answer;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.Sentence;
import io.kontor.api.condition.Verdict;
import io.kontor.host.condition.Condition;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A condition on one flag of a parcel. */
public final class ParcelCondition implements ConditionType<Parcel, ParcelCondition.NoParameters> {

  /** Waits to be sent. */
  public static final Condition<?, ?> WAITING = of("waiting", Parcel::waiting);

  /** Is lost. */
  public static final Condition<?, ?> LOST = of("lost", Parcel::lost);

  private final String id;
  private final Predicate<Parcel> flag;

  private ParcelCondition(String id, Predicate<Parcel> flag) {
    this.id = id;
    this.flag = flag;
  }

  /** It has none. */
  public record NoParameters() {}

  private static Condition<?, ?> of(String id, Predicate<Parcel> flag) {
    return new Condition<>(new ParcelCondition(id, flag), new NoParameters(), false);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Class<Parcel> factType() {
    return Parcel.class;
  }

  @Override
  public Class<NoParameters> parameterType() {
    return NoParameters.class;
  }

  @Override
  public List<Sentence> sentences() {
    return List.of();
  }

  @Override
  public Set<Input> inputs() {
    return Set.of();
  }

  @Override
  public Answer ask(Inquiry<Parcel, NoParameters> inquiry) {
    return Answer.of(Verdict.of(flag.test(inquiry.fact())), inquiry.fact().toString());
  }
}
