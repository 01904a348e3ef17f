package io.kontor.host.order;

import io.kontor.api.condition.Answer;
import io.kontor.api.condition.Choice;
import io.kontor.api.condition.Constraint;
import io.kontor.api.condition.Constraint.Rank;
import io.kontor.api.condition.Verdict;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Order;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether a value of an order is one of those a sentence names by a shop's own name. */
final class ShopChoices {

  private ShopChoices() {}

  /** Whether an id of the order's shop is meant. */
  static boolean mean(List<Choice> choices, Order order, String id) {
    return choices.stream().anyMatch(choice -> choice.means(order.shop(), id));
  }

  /** Asks the value. */
  static Answer ask(List<Choice> choices, Order order, Fact<String> value) {
    if (value.isUnknown()) {
      return Seen.unknown(value);
    }
    boolean meant = value.value().filter(id -> mean(choices, order, id)).isPresent();
    return Answer.of(Verdict.of(meant), Seen.text(value.value().orElse("")));
  }

  /** Asks a value that is always known. */
  static Answer ask(List<Choice> choices, Order order, String value) {
    return ask(choices, order, Fact.known(value));
  }

  /**
   * Rule text for each shop's id.
   *
   * @param choices what is named
   * @param comparison compares the value with {@code %s}
   */
  static Stream<String> alternatives(List<Choice> choices, String comparison) {
    var texts = new TreeSet<String>();
    for (Choice choice : choices) {
      choice.ids().forEach((shop, ids) -> ids.forEach(id -> texts.add(one(shop, comparison, id))));
    }
    return texts.stream();
  }

  /**
   * A constraint that holds if one of several texts does.
   *
   * @param rank where it stands in a rule
   * @param alternatives the texts
   * @param unknown true where nobody can tell; empty if that cannot be
   */
  static Optional<Constraint> anyOf(Rank rank, List<String> alternatives, String unknown) {
    if (alternatives.isEmpty()) {
      return Optional.empty();
    }
    String any = String.join(" || ", alternatives);
    String known = unknown.isEmpty() ? "" : "!" + unknown + " && ";
    return Optional.of(new Constraint(rank, any, known + "!(" + any + ")"));
  }

  private static String one(String shop, String comparison, String id) {
    return "(shop == %s && %s)"
        .formatted(Constraint.literal(shop), comparison.formatted(Constraint.literal(id)));
  }
}
