package io.kontor.hello;

import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.order.Order;
import io.kontor.kit.ConditionContract;
import io.kontor.kit.OrderDraft;

/** What every condition has to keep to comes with the contract. */
class FirstNameConditionTest implements ConditionContract<Order, FirstNameCondition.Parameters> {

  @Override
  public ConditionType<Order, FirstNameCondition.Parameters> condition() {
    return new FirstNameCondition();
  }

  @Override
  public Inquiry<Order, FirstNameCondition.Parameters> holding() {
    return asking(OrderDraft.placed().withFirstName("anna"));
  }

  @Override
  public Inquiry<Order, FirstNameCondition.Parameters> failing() {
    return asking(OrderDraft.placed().withFirstName("Berta"));
  }

  private static Inquiry<Order, FirstNameCondition.Parameters> asking(OrderDraft draft) {
    return new Inquiry<>(
        draft.subject(),
        draft.order(),
        new FirstNameCondition.Parameters("Anna"),
        OrderDraft.ORDERED,
        LedgerView.EMPTY);
  }
}
