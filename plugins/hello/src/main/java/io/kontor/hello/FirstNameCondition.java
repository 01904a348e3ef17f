package io.kontor.hello;

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

/** Whether the customer has a certain first name. */
final class FirstNameCondition implements ConditionType<Order, FirstNameCondition.Parameters> {

  /**
   * What a sentence says.
   *
   * @param name the first name
   */
  record Parameters(String name) {}

  @Override
  public String id() {
    return "hello.first-name";
  }

  @Override
  public Class<Order> factType() {
    return Order.class;
  }

  @Override
  public Class<Parameters> parameterType() {
    return Parameters.class;
  }

  @Override
  public List<Sentence> sentences() {
    return List.of(
        new Sentence(Language.DE, "mit Vornamen {name}", "nicht mit Vornamen {name}"),
        new Sentence(Language.EN, "with first name {name}", "not with first name {name}"),
        new Sentence(Language.IT, "con nome {name}", "non con nome {name}"));
  }

  @Override
  public Set<Input> inputs() {
    return Set.of(Input.OWN);
  }

  @Override
  public Answer ask(Inquiry<Order, Parameters> inquiry) {
    String name = inquiry.fact().customer().billing().firstName();
    return Answer.of(Verdict.of(name.equalsIgnoreCase(inquiry.parameters().name())), name);
  }
}
