package io.kontor.e2e.burglar;

import io.kontor.api.Language;
import io.kontor.api.condition.Answer;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.Sentence;
import io.kontor.api.condition.Verdict;
import io.kontor.api.order.Order;
import java.util.List;
import java.util.Set;

/** Holds for every order, and searches what it is asked with. */
final class TemptingCondition implements ConditionType<Order, TemptingCondition.None> {

  record None() {}

  private final Search search;

  TemptingCondition(Search search) {
    this.search = search;
  }

  @Override
  public String id() {
    return "burglar.tempting";
  }

  @Override
  public Class<Order> factType() {
    return Order.class;
  }

  @Override
  public Class<None> parameterType() {
    return None.class;
  }

  @Override
  public List<Sentence> sentences() {
    return List.of(
        new Sentence(Language.DE, "verlockend", "nicht verlockend"),
        new Sentence(Language.EN, "tempting", "not tempting"),
        new Sentence(Language.IT, "allettante", "non allettante"));
  }

  @Override
  public Set<Input> inputs() {
    return Set.of(Input.LEDGER);
  }

  @Override
  public Answer ask(Inquiry<Order, None> inquiry) {
    search.in("ask", inquiry);
    return Answer.of(Verdict.of(!inquiry.ledger().done("another")), "");
  }
}
