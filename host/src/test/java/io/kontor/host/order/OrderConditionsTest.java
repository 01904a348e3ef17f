package io.kontor.host.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.Text;
import io.kontor.api.condition.Answer;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.condition.Verdict;
import io.kontor.api.order.Address;
import io.kontor.api.order.Customer;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import io.kontor.api.order.Order;
import io.kontor.api.order.PaymentKind;
import io.kontor.api.order.Totals;
import io.kontor.api.subject.Subject;
import io.kontor.host.condition.Condition;
import io.kontor.host.condition.ConditionTypes;
import io.kontor.host.condition.SentenceParser;
import io.kontor.host.condition.SentenceScope;
import io.kontor.host.connection.ConnectedShops;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderConditionsTest {

  private static final Order PLAIN = Orders.plain("1");
  private static final Text ORDERED =
      new Text("10.03.2026, 10:00", "10 Mar 2026, 10:00", "10 mar 2026, 10:00");
  private static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");

  @Test
  void L15_seven_days_end_at_the_same_local_time_though_the_clocks_were_changed() {
    Condition<?, ?> since = say("seit mindestens 20 Tagen bestellt");
    Instant over = Instant.parse("2026-03-30T08:00:00Z");

    assertThat(ask(since, PLAIN, over.minusNanos(1)))
        .isEqualTo(Answer.until(Verdict.FAILS, ORDERED, over));
    assertThat(ask(since, PLAIN, over)).isEqualTo(Answer.of(Verdict.HOLDS, ORDERED));
  }

  @Test
  void L15_days_are_those_of_the_shops_zone() {
    Condition<?, ?> since = say("seit mindestens 20 Tagen bestellt");
    Subject berlin = Orders.subject(PLAIN);
    // In New York the clocks had been changed before the order: its twenty days are 480 hours.
    Subject newYork =
        new Subject(berlin.ref(), PLAIN, berlin.title(), ZoneId.of("America/New_York"), List.of());

    assertThat(since.ask(berlin, NOW, LedgerView.EMPTY).changesAt())
        .contains(Instant.parse("2026-03-30T08:00:00Z"));
    assertThat(since.ask(newYork, NOW, LedgerView.EMPTY).changesAt())
        .contains(Instant.parse("2026-03-30T09:00:00Z"));
  }

  @Test
  void L15_a_day_later_in_the_gap_is_its_first_valid_minute_and_in_an_overlap_the_first() {
    Condition<?, ?> since = say("seit mindestens 1 Tag bezahlt");
    Order beforeGap = Orders.paid(PLAIN, Fact.known(Instant.parse("2026-03-28T01:30:00Z")));
    Order beforeOverlap = Orders.paid(PLAIN, Fact.known(Instant.parse("2026-10-24T00:30:00Z")));

    assertThat(ask(since, beforeGap, Instant.parse("2026-03-28T12:00:00Z")).changesAt())
        .contains(Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(ask(since, beforeOverlap, Instant.parse("2026-10-24T12:00:00Z")).changesAt())
        .contains(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void L15_hours_are_elapsed_time() {
    assertThat(ask(say("seit weniger als 480 Stunden bestellt"), PLAIN, NOW).changesAt())
        .contains(Instant.parse("2026-03-30T09:00:00Z"));
  }

  @Test
  void a_date_that_is_absent_fails_and_one_that_is_unknown_is_unknown() {
    Condition<?, ?> since = say("seit mindestens 1 Tag bezahlt");
    var why = new Text("keine Spalte dafür", "no column for it", "nessuna colonna");
    Order unknown = Orders.paid(PLAIN, Fact.unknown(why));

    assertThat(ask(since, PLAIN, NOW)).isEqualTo(Answer.of(Verdict.FAILS, "–"));
    assertThat(ask(since, unknown, NOW)).isEqualTo(Answer.of(Verdict.UNKNOWN, why));
  }

  @Test
  void L6_nobody_knows_how_old_an_order_without_a_date_is() {
    var why = new Text("kein Bestelldatum", "no order date", "nessuna data");
    Order unknown = Orders.ordered(PLAIN, Fact.unknown(why));

    for (String sentence :
        List.of(
            "seit mindestens 7 Tagen bestellt",
            "nicht seit mindestens 7 Tagen bestellt",
            "seit weniger als 7 Tagen bestellt",
            "nicht seit weniger als 7 Tagen bestellt")) {
      assertThat(ask(say(sentence), unknown, NOW)).isEqualTo(Answer.of(Verdict.UNKNOWN, why));
    }
    assertThat(isPuzzling(unknown)).isTrue();
  }

  @Test
  void L6_what_a_condition_may_not_know_is_looked_at_so_that_it_is_shown() {
    Address nowhere = new Address("", "", "", "", "", "", "", "", "");
    Customer customer = PLAIN.customer();

    assertThat(isPuzzling(PLAIN)).isFalse();
    assertThat(isPuzzling(total("125", "USD", "1.25"))).as("to CHF there is no rate").isTrue();
    assertThat(isPuzzling(total("125", "USD", "0"))).isTrue();
    assertThat(
            isPuzzling(
                Orders.of(
                    PLAIN,
                    new Customer("7", "K7", customer.email(), "", customer.billing(), nowhere))))
        .isTrue();
  }

  private static boolean isPuzzling(Order order) {
    return new OrderSubjects(new ConnectedShops(List.of())).hasUnknown(Orders.subject(order));
  }

  @Test
  void L16_the_orders_stored_rate_converts_and_without_one_nobody_knows() {
    Condition<?, ?> over = say("Gesamtsumme über 100 EUR");

    assertThat(ask(over, total("125", "USD", "1.25"), NOW))
        .isEqualTo(Answer.of(Verdict.FAILS, new Text("100,00\u00a0€", "€100.00", "100,00\u00a0€")));
    assertThat(ask(over, total("125.02", "USD", "1.25"), NOW))
        .isEqualTo(Answer.of(Verdict.HOLDS, new Text("100,02\u00a0€", "€100.02", "100,02\u00a0€")));
    assertThat(ask(over, total("125", "USD", "0"), NOW).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(ask(over, total("100.01", "EUR", "7"), NOW).verdict()).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void L16_the_stored_rate_leads_to_the_shops_currency_and_to_no_third_one() {
    Order order = total("125", "USD", "1.25");

    assertThat(ask(say("Gesamtsumme über 90 CHF"), order, NOW))
        .isEqualTo(
            Answer.of(
                Verdict.UNKNOWN,
                new Text(
                    "kein Kurs von USD nach CHF; im Satz eine Währung nennen, die bekannt ist"
                        + " (USD, EUR)",
                    "no rate from USD to CHF; name a currency in the sentence that is known"
                        + " (USD, EUR)",
                    "nessun cambio da USD a CHF; indicare nella frase una valuta nota"
                        + " (USD, EUR)")));
    assertThat(ask(say("Gesamtsumme nicht über 90 CHF"), order, NOW).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(ask(say("Gesamtsumme über 90 USD"), order, NOW).verdict()).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void what_was_seen_is_said_in_the_readers_language() {
    assertThat(ask(say("mit Zahlart Vorkasse"), PLAIN, NOW).seen())
        .isEqualTo(PaymentKind.PREPAYMENT.title());
    assertThat(ask(say("nicht storniert"), PLAIN, NOW).seen())
        .isEqualTo(new Text("nein", "no", "no"));
    assertThat(ask(say("mit Lieferland \"IT\""), PLAIN, NOW).seen())
        .isEqualTo(new Text("Deutschland", "Germany", "Germania"));
    assertThat(ask(say("in Sprache Deutsch"), PLAIN, NOW).seen())
        .isEqualTo(new Text("Deutsch", "German", "tedesco"));
  }

  @Test
  void L30_placed_is_implied_unless_a_line_asks_the_transaction_status() {
    assertThat(OrderConditions.implied(List.of(say("nicht bezahlt"))))
        .isEqualTo(List.of(OrderConditions.placed()));
    assertThat(OrderConditions.implied(List.of(say("mit Transaktionsstatus \"In Ordnung\""))))
        .isEmpty();
  }

  @Test
  void L18_a_task_ends_when_cancelled_and_one_about_unpaid_orders_when_paid() {
    assertThat(OrderConditions.endedBy(List.of(List.of(say("versendet")))))
        .isEqualTo(List.of(say("storniert")));
    assertThat(OrderConditions.endedBy(List.of(List.of(say("nicht bezahlt")))))
        .isEqualTo(List.of(say("storniert"), say("bezahlt")));
  }

  @Test
  void L14_a_shops_own_name_means_its_id_in_that_shop_only() {
    Condition<?, ?> bank = say("mit Zahlart \"Banküberweisung\"");
    Condition<?, ?> payPal = say("mit Zahlart \"PayPal Plus\"");

    assertThat(ask(bank, PLAIN, NOW).verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(ask(payPal, PLAIN, NOW).verdict()).isEqualTo(Verdict.FAILS);
  }

  private static Order total(String gross, String currency, String rate) {
    Totals totals = PLAIN.totals();
    return Orders.with(
        PLAIN,
        new Totals(
            Money.of(gross, currency),
            totals.net(),
            totals.shipping(),
            totals.payment(),
            totals.discount(),
            new BigDecimal(rate),
            totals.shopCurrency()));
  }

  private static Answer ask(Condition<?, ?> condition, Order order, Instant moment) {
    return condition.ask(Orders.subject(order), moment, LedgerView.EMPTY);
  }

  private static Condition<?, ?> say(String sentence) {
    return new SentenceParser(
            new ConditionTypes(OrderConditions.types()).vocabulary(), new ShopsOfTest())
        .parse(sentence, new SentenceScope(Language.DE, Order.class, Set.of()));
  }
}
