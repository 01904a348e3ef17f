package io.kontor.host.order;

import io.kontor.api.Language;
import io.kontor.api.Text;
import io.kontor.api.condition.Answer;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Constraint;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.Sentence;
import io.kontor.api.order.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One thing that may be asked of an order.
 *
 * @param id its id, for ever
 * @param parameterType the record of its parameters
 * @param sentences how it is said
 * @param inputs what it looks at
 * @param answer answers it
 * @param rule the same as rule text, if there is one
 */
record OrderCondition<P extends Record>(
    String id,
    Class<P> parameterType,
    List<Sentence> sentences,
    Set<Input> inputs,
    Function<Inquiry<Order, P>, Answer> answer,
    Function<P, Optional<Constraint>> rule)
    implements ConditionType<Order, P> {

  /** No parameters. */
  record None() {}

  /** How a condition and its opposite are said. */
  static List<Sentence> said(Text holds, Text fails) {
    return Arrays.stream(Language.values())
        .map(language -> new Sentence(language, holds.in(language), fails.in(language)))
        .toList();
  }

  /** The same condition, which can also be read in other words; an empty text adds none. */
  OrderCondition<P> also(Text holds, Text fails) {
    var more = new ArrayList<>(sentences);
    more.addAll(said(holds, fails));
    return new OrderCondition<>(id, parameterType, List.copyOf(more), inputs, answer, rule);
  }

  @Override
  public Class<Order> factType() {
    return Order.class;
  }

  @Override
  public Answer ask(Inquiry<Order, P> inquiry) {
    return answer.apply(inquiry);
  }

  @Override
  public Optional<Constraint> constraint(P parameters) {
    return rule.apply(parameters);
  }
}
