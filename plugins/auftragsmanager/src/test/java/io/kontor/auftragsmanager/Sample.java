package io.kontor.auftragsmanager;

import io.kontor.api.order.Address;
import io.kontor.api.order.Customer;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import io.kontor.api.order.Order;
import io.kontor.api.order.OrderState;
import io.kontor.api.order.Payment;
import io.kontor.api.order.PaymentKind;
import io.kontor.api.order.Shipment;
import io.kontor.api.order.Totals;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Orders made up for tests. */
final class Sample {

  static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

  private Sample() {}

  static Subject subject(String email) {
    return subject(email, Fact.absent());
  }

  static Subject subject(String email, Fact<Instant> sentAt) {
    Order order = order(email, sentAt);
    return new Subject(
        new SubjectRef(SubjectRef.ORDER, order.shop(), order.id()),
        order,
        order.number(),
        ZoneId.of("Europe/Berlin"),
        List.of("de"));
  }

  private static Order order(String email, Fact<Instant> sentAt) {
    var address =
        new Address("MRS", "", "Anna", "Auer", "Dorfstraße 1", "", "39100", "Bozen", "IT");
    Money zero = Money.of("0", "EUR");
    return new Order(
        "shop1",
        "id-1",
        "10042",
        NOW,
        Fact.known("de"),
        new OrderState(Fact.of(true), Fact.of(false), "OK", Fact.known("NEW")),
        new Payment(Fact.known(PaymentKind.PREPAYMENT), "x", Fact.absent(), ""),
        new Shipment("", sentAt, List.of(), Fact.absent()),
        new Totals(
            Money.of("19.90", "EUR"),
            zero,
            zero,
            zero,
            zero,
            BigDecimal.ONE,
            Fact.known(zero.currency())),
        new Customer("c1", "20001", email, "", address, address),
        "",
        List.of());
  }
}
