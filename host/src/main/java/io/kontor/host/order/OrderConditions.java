package io.kontor.host.order;

import io.kontor.api.condition.ConditionType;
import io.kontor.api.order.Order;
import io.kontor.host.condition.Condition;
import io.kontor.host.order.OrderCondition.None;
import java.util.ArrayList;
import java.util.List;

/** All that profiles may ask of an order, and what they ask without saying so. */
public final class OrderConditions {

  private OrderConditions() {}

  /** The condition types. */
  public static List<ConditionType<?, ?>> types() {
    return List.of(
        StateConditions.PLACED,
        StateConditions.CANCELLED,
        StateConditions.PAID,
        StateConditions.SENT,
        StateConditions.TRACKING,
        ChoiceConditions.PAYMENT,
        ChoiceConditions.SHIPPING,
        ChoiceConditions.FOLDER,
        ChoiceConditions.TRANSACTION_STATUS,
        TimeConditions.AT_LEAST,
        TimeConditions.LESS_THAN,
        TotalConditions.OVER,
        TotalConditions.UNDER,
        CustomerConditions.COUNTRY,
        CustomerConditions.LANGUAGE,
        CustomerConditions.TASK_DONE);
  }

  /** That an order is a real one and not an abandoned checkout. */
  public static Condition<Order, ?> placed() {
    return new Condition<>(StateConditions.PLACED, new None(), false);
  }

  /** Every profile asks for placed orders, unless a line asks the transaction status (L30). */
  public static List<Condition<?, ?>> implied(List<Condition<?, ?>> line) {
    boolean asked =
        line.stream()
            .map(Condition::type)
            .anyMatch(
                type ->
                    type == ChoiceConditions.TRANSACTION_STATUS || type == StateConditions.PLACED);
    return asked ? List.of() : List.of(placed());
  }

  /** A started task ends when its order is cancelled, or paid if it was about that (L18). */
  public static List<Condition<?, ?>> endedBy(List<List<Condition<?, ?>>> when) {
    var ends = new ArrayList<Condition<?, ?>>();
    ends.add(new Condition<>(StateConditions.CANCELLED, new None(), false));
    boolean asksUnpaid =
        when.stream()
            .flatMap(List::stream)
            .anyMatch(asked -> asked.type() == StateConditions.PAID && asked.negated());
    if (asksUnpaid) {
      ends.add(new Condition<>(StateConditions.PAID, new None(), false));
    }
    return List.copyOf(ends);
  }
}
