package io.kontor.host.order;

import io.kontor.api.Text;
import io.kontor.api.condition.Answer;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.Verdict;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import io.kontor.api.order.Order;
import io.kontor.api.order.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** How much an order comes to, in the currency the sentence names (L16). */
final class TotalConditions {

  static final OrderCondition<Amount> OVER =
      new OrderCondition<>(
          "order.total-over",
          Amount.class,
          OrderCondition.said(
              new Text("Gesamtsumme über {amount}", "total over {amount}", "totale oltre {amount}"),
              new Text(
                  "Gesamtsumme nicht über {amount}",
                  "total not over {amount}",
                  "totale non oltre {amount}")),
          Set.of(Input.OWN),
          inquiry -> ask(inquiry, compared -> compared > 0),
          amount -> Optional.empty());

  static final OrderCondition<Amount> UNDER =
      new OrderCondition<>(
          "order.total-under",
          Amount.class,
          OrderCondition.said(
              new Text(
                  "Gesamtsumme unter {amount}", "total under {amount}", "totale sotto {amount}"),
              new Text(
                  "Gesamtsumme nicht unter {amount}",
                  "total not under {amount}",
                  "totale non sotto {amount}")),
          Set.of(Input.OWN),
          inquiry -> ask(inquiry, compared -> compared < 0),
          amount -> Optional.empty());

  private static final int DIGITS = 12;

  private TotalConditions() {}

  /** An amount of money. */
  record Amount(Money amount) {}

  private static Answer ask(Inquiry<Order, Amount> inquiry, IntPredicate holds) {
    Money limit = inquiry.parameters().amount();
    Fact<Money> total = gross(inquiry.fact().totals(), limit.currency());
    return total.isUnknown()
        ? Seen.unknown(total)
        : Answer.of(
            Verdict.of(holds.test(total.get().compareAmount(limit))), Seen.money(total.get()));
  }

  /** The order's stored rate leads to the shop's currency and to no other. */
  private static Fact<Money> gross(Totals totals, Currency wanted) {
    Currency stored = totals.gross().currency();
    if (stored.equals(wanted)) {
      return Fact.known(totals.gross());
    }
    BigDecimal rate = totals.rate();
    boolean joined = totals.shopCurrency().value().filter(wanted::equals).isPresent();
    if (!joined || rate.signum() <= 0) {
      return Fact.unknown(noRate(totals, stored, wanted));
    }
    BigDecimal converted = totals.gross().amount().divide(rate, DIGITS, RoundingMode.HALF_UP);
    return Fact.known(new Money(converted, wanted).asTotal());
  }

  private static Text noRate(Totals totals, Currency stored, Currency wanted) {
    var none =
        new Text(
            "kein Kurs von " + stored + " nach " + wanted,
            "no rate from " + stored + " to " + wanted,
            "nessun cambio da " + stored + " a " + wanted);
    Text why = totals.shopCurrency().unknownBecause().orElseGet(() -> name(stored, shops(totals)));
    return new Text(
        none.de() + "; " + why.de(), none.en() + "; " + why.en(), none.it() + "; " + why.it());
  }

  /** A rate that is stored as nought leads nowhere. */
  private static Optional<Currency> shops(Totals totals) {
    return totals.shopCurrency().value().filter(own -> totals.rate().signum() > 0);
  }

  private static Text name(Currency stored, Optional<Currency> shops) {
    String or = shops.filter(own -> !own.equals(stored)).map(own -> ", " + own).orElse("");
    return new Text(
        "im Satz eine Währung nennen, die bekannt ist (" + stored + or + ")",
        "name a currency in the sentence that is known (" + stored + or + ")",
        "indicare nella frase una valuta nota (" + stored + or + ")");
  }
}
