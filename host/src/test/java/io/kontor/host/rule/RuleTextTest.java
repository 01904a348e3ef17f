package io.kontor.host.rule;

import static io.kontor.host.rule.TestConditions.called;
import static io.kontor.host.rule.TestConditions.inline;
import static io.kontor.host.rule.TestConditions.labelled;
import static io.kontor.host.rule.TestConditions.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.condition.Constraint;
import io.kontor.api.condition.Constraint.Rank;
import io.kontor.api.order.Order;
import io.kontor.host.condition.Condition;
import io.kontor.host.condition.ConditionTypes;
import io.kontor.host.condition.SentenceParser;
import io.kontor.host.condition.SentenceScope;
import io.kontor.host.order.OrderConditions;
import io.kontor.host.order.ShopsOfTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The text of rules: in which order they ask, and what they ask together. */
class RuleTextTest {

  @Test
  void constraints_stand_in_canonical_order_however_a_profile_lists_them() {
    Condition<?, ?> heavy = called("heavy", parcel -> parcel.weight() > 10);
    Condition<?, ?> range =
        inline(new Constraint(Rank.RANGE, "weight > 3", "weight <= 3"), p -> true);

    String one = RuleText.of(List.of(rule("a", heavy, range, labelled("x")))).drl();
    String other = RuleText.of(List.of(rule("a", labelled("x"), heavy, range))).drl();

    assertThat(one).isEqualTo(other).contains("(label == \"x\", weight > 3, calls.holds(0, this))");
  }

  @Test
  void status_payment_shop_and_country_come_first_then_presence_then_what_is_called() {
    List<Condition<?, ?>> line = new ArrayList<>();
    for (String sentence :
        List.of(
            "seit mindestens 7 Tagen bestellt",
            "mit Lieferland \"DE\"",
            "nicht bezahlt",
            "im Ordner \"Neu\"",
            "mit Zahlart Vorkasse",
            "nicht storniert",
            "Bestellvorgang abgeschlossen")) {
      line.add(sentence(sentence));
    }

    String drl = drl(line);
    assertThat(drl)
        .containsSubsequence(
            "state.cancelled",
            "state.placed",
            "payment.kind",
            "state.folder",
            "customer.delivery.country",
            "payment.paidAt",
            "calls.holds(0, this)");
    Collections.reverse(line);
    assertThat(drl(line)).isEqualTo(drl);
  }

  @Test
  void what_several_rules_call_is_one_call_for_all_of_them() {
    Condition<?, ?> week = sentence("seit mindestens 7 Tagen bestellt");
    Condition<?, ?> again = sentence("seit mindestens 1 Woche bestellt");
    Condition<?, ?> day = sentence("seit weniger als 1 Tag bestellt");
    RuleText text =
        RuleText.of(
            List.of(
                new Rule("a", Order.class, Set.of(), List.of(List.of(week, day))),
                new Rule("b", Order.class, Set.of(), List.of(List.of(day, again)))));

    assertThat(text.called()).containsExactly(week, day);
    assertThat(
            text.drl().split("Order\\(calls.holds\\(0, this\\), calls.holds\\(1, this\\)\\)", -1))
        .hasSize(3);
  }

  @Test
  void rules_of_the_same_shops_are_restricted_by_one_call() {
    List<List<Condition<?, ?>>> when = List.of(List.of(sentence("nicht bezahlt")));
    String drl =
        RuleText.of(
                List.of(
                    new Rule("a", Order.class, Set.of(), when),
                    new Rule("b", Order.class, Set.of("x", "y"), when),
                    new Rule("c", Order.class, Set.of("x"), when),
                    new Rule("d", Order.class, Set.of("y", "x"), when)))
            .drl();

    assertThat(drl.split("Order\\(calls.from\\(1, this\\), payment", -1)).hasSize(3);
    assertThat(drl.split("Order\\(calls.from\\(2, this\\), payment", -1)).hasSize(2);
  }

  private static String drl(List<Condition<?, ?>> line) {
    return RuleText.of(List.of(new Rule("a", Order.class, Set.of(), List.of(line)))).drl();
  }

  private static Condition<?, ?> sentence(String sentence) {
    return new SentenceParser(
            new ConditionTypes(OrderConditions.types()).vocabulary(), new ShopsOfTest())
        .parse(sentence, new SentenceScope(Language.DE, Order.class, Set.of()));
  }
}
