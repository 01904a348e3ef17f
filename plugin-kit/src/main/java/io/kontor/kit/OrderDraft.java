package io.kontor.kit;

import io.kontor.api.Text;
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

/** An order made up for a test: placed, in euros, paid in advance, not paid yet. */
public final class OrderDraft {

  /** When it was ordered. */
  public static final Instant ORDERED = Instant.parse("2026-03-10T09:00:00Z");

  private String email = "anna@example.org";
  private String firstName = "Anna";
  private Fact<Instant> orderedAt = Fact.known(ORDERED);
  private Fact<Instant> sentAt = Fact.absent();

  private OrderDraft() {}

  /** One with number 10042 in the shop {@code shop1}. */
  public static OrderDraft placed() {
    return new OrderDraft();
  }

  /** The same, of a customer with this address; empty for none. */
  public OrderDraft withEmail(String address) {
    this.email = address;
    return this;
  }

  /** The same, of a customer with this first name. */
  public OrderDraft withFirstName(String name) {
    this.firstName = name;
    return this;
  }

  /** The same, of which the shop has lost the date. */
  public OrderDraft withoutDate() {
    this.orderedAt = Fact.unknown(Text.same("no date"));
    return this;
  }

  /** The same, dispatched. */
  public OrderDraft withSentAt(Instant moment) {
    this.sentAt = Fact.known(moment);
    return this;
  }

  /** The order as the engine knows it. */
  public Subject subject() {
    Order order = order();
    return new Subject(
        new SubjectRef(SubjectRef.ORDER, order.shop(), order.id()),
        order,
        order.number(),
        ZoneId.of("Europe/Berlin"),
        List.of("de"));
  }

  /** The order. */
  public Order order() {
    var address =
        new Address("MRS", "", firstName, "Auer", "Dorfstraße 1", "", "39100", "Bozen", "IT");
    return new Order(
        "shop1",
        "id-1",
        "10042",
        orderedAt,
        Fact.known("de"),
        new OrderState(Fact.of(true), Fact.of(false), "OK", Fact.known("NEW")),
        new Payment(Fact.known(PaymentKind.PREPAYMENT), "x", Fact.absent(), ""),
        new Shipment("", sentAt, List.of(), Fact.absent()),
        totals(),
        new Customer("c1", "20001", email, "", address, address),
        "",
        List.of());
  }

  private static Totals totals() {
    Money zero = Money.of("0", "EUR");
    return new Totals(
        Money.of("19.90", "EUR"),
        zero,
        zero,
        zero,
        zero,
        BigDecimal.ONE,
        Fact.known(zero.currency()));
  }
}
