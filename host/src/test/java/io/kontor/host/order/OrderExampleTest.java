package io.kontor.host.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import io.kontor.api.order.Order;
import io.kontor.api.order.PaymentKind;
import io.kontor.api.subject.Subject;
import io.kontor.host.config.Binder;
import io.kontor.host.config.Node;
import io.kontor.host.config.Problems;
import io.kontor.host.config.YamlReader;
import io.kontor.host.connection.ConnectedShops;
import io.kontor.host.watch.ExampleSource;
import io.kontor.host.watch.SubjectExample;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderExampleTest {

  private static final Instant NOW = Instant.parse("2026-03-17T09:00:00Z");
  private static final ExampleSource SHOP =
      new ExampleSource("main", Orders.BERLIN, List.of("it", "de"), new ShopsOfTest());

  private final Problems problems = new Problems();

  private SubjectExample example(String yaml) {
    Node written = YamlReader.read(yaml, "case", problems).orElseThrow();
    SubjectExample example =
        new OrderSubjects(new ConnectedShops(List.of()))
            .example(written, SHOP, NOW, problems)
            .orElseThrow();
    assertThat(problems.list()).isEmpty();
    return example;
  }

  private Order order(String yaml) {
    return (Order) example(yaml).subject().fact();
  }

  @Test
  void an_order_of_which_nothing_is_said_is_new_placed_unpaid_and_by_prepayment() {
    Order order = order("{}");

    assertThat(order.orderedAt().get()).isEqualTo(NOW);
    assertThat(order.state().placed()).isEqualTo(Fact.of(true));
    assertThat(order.state().cancelled()).isEqualTo(Fact.of(false));
    assertThat(order.state().folder().isAbsent()).isTrue();
    assertThat(order.payment().kind()).isEqualTo(Fact.known(PaymentKind.PREPAYMENT));
    assertThat(order.payment().paidAt().isAbsent()).isTrue();
    assertThat(order.shipment().sentAt().isAbsent()).isTrue();
    assertThat(order.shipment().trackingCodes()).isEmpty();
    assertThat(order.totals().gross()).isEqualTo(Money.of("119", "EUR"));
    assertThat(order.lines())
        .singleElement()
        .satisfies(line -> assertThat(line.total()).isEqualTo(order.totals().gross()));
    assertThat(order.customer().billing().name()).isEqualTo("Anna Auer");
  }

  @Test
  void L16_the_shops_currency_is_the_orders_unless_a_rate_leads_elsewhere() {
    assertThat(order("total: 5 EUR\n").totals().shopCurrency()).isEqualTo(Orders.EURO);
    assertThat(order("total: 5 CHF\nrate: 0.95\n").totals().shopCurrency().isUnknown()).isTrue();
    assertThat(order("total: 5 CHF\nrate: 0.95\nshop-currency: EUR\n").totals().shopCurrency())
        .isEqualTo(Orders.EURO);
  }

  @Test
  void what_is_said_counts_in_the_words_of_the_file() {
    Order order =
        order(
            """
            number: 7
            ordered: 2026-03-01 08:30
            cancelled: yes
            folder: Neu
            payment: cash-on-delivery
            payment-method: PayPal Plus
            paid: 2026-03-02 09:00:30
            sent: no
            tracking-codes: [A1, B2]
            tracking-url: https://p.example/A1
            total: 1234.50 CHF
            rate: 0.95
            shop-currency: EUR
            language: it
            customer: { email: "", country: CH, company: Muster AG }
            lines:
              - { title: Mütze, price: 19.90 CHF, quantity: 2.5, sku: M-1 }
              - { title: Schal, price: 5 CHF, cancelled: yes }
            """);

    assertThat(order.number()).isEqualTo("7");
    assertThat(order.orderedAt().get()).isEqualTo("2026-03-01T07:30:00Z");
    assertThat(order.state().cancelled().is(true) && order.state().folder().is("Neu")).isTrue();
    assertThat(order.payment().kind()).isEqualTo(Fact.known(PaymentKind.CASH_ON_DELIVERY));
    assertThat(order.payment().method()).isEqualTo("PayPal Plus");
    assertThat(order.payment().paidAt())
        .isEqualTo(Fact.known(Instant.parse("2026-03-02T08:00:30Z")));
    assertThat(order.shipment().sentAt().isAbsent()).isTrue();
    assertThat(order.shipment().trackingCodes()).containsExactly("A1", "B2");
    assertThat(order.totals().gross()).isEqualTo(Money.of("1234.5", "CHF"));
    assertThat(order.totals().rate()).isEqualTo(new BigDecimal("0.95"));
    assertThat(order.customer().email()).isEmpty();
    assertThat(order.customer().delivery().country()).isEqualTo("CH");
    assertThat(order.lines().get(0).total()).isEqualTo(Money.of("49.75", "CHF"));
    assertThat(order.lines().get(1).cancelled()).isTrue();
  }

  @Test
  void L6_every_fact_can_be_unknown() {
    Order order =
        order(
            """
            { placed: unknown, cancelled: unknown, folder: unknown, payment: unknown,
              paid: unknown, sent: unknown, tracking-url: unknown, language: unknown }
            """);

    assertThat(
            List.of(
                order.state().placed(),
                order.state().cancelled(),
                order.state().folder(),
                order.payment().kind(),
                order.payment().paidAt(),
                order.shipment().sentAt(),
                order.shipment().trackingUrl(),
                order.language()))
        .allMatch(Fact::isUnknown);
  }

  @Test
  void L15_a_written_time_that_comes_twice_is_the_later_and_one_in_the_gap_its_first_minute() {
    assertThat(SHOP.at(LocalDateTime.parse("2026-10-25T02:30"))).isEqualTo("2026-10-25T01:30:00Z");
    assertThat(SHOP.at(LocalDateTime.parse("2026-03-29T02:30"))).isEqualTo("2026-03-29T01:00:00Z");
  }

  @Test
  void the_subject_speaks_the_orders_language_first_then_the_shops() {
    Subject subject = example("language: en").subject();

    assertThat(subject.languages()).containsExactly("en", "it", "de");
    assertThat(subject.zone()).isEqualTo(Orders.BERLIN);
    assertThat(example("language: unknown").subject().languages()).containsExactly("it", "de");
  }

  @Test
  void its_shop_knows_the_order_and_its_values_and_cannot_be_written() {
    SubjectExample example = example("{}");
    var shop = example.shops().shop("main");

    assertThat(shop.values()).extracting(value -> value.name()).contains("Neu", "Paket");
    assertThat(shop.orders().load(List.of("1"))).containsExactly((Order) example.subject().fact());
    assertThat(shop.orders().load(List.of("2"))).isEmpty();
    assertThat(shop.writing()).isEmpty();
  }

  @Test
  void every_key_is_explained_in_the_manual() throws IOException {
    for (Language language : Language.values()) {
      String page = Files.readString(Path.of("..", "docs", "profiles." + language.code() + ".md"));
      Stream.of(OrderExample.class, OrderExample.Buyer.class, OrderExample.Line.class)
          .flatMap(type -> Stream.of(type.getRecordComponents()))
          .map(component -> Binder.key(component.getName()))
          .forEach(key -> assertThat(page).as("%s %s", language, key).contains("`" + key + "`"));
    }
  }
}
