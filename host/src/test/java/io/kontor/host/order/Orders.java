package io.kontor.host.order;

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
import java.util.Currency;
import java.util.List;

/** Orders for tests: a plain one, and the ways in which it may differ. */
public final class Orders {

  public static final Instant PLACED_AT = Instant.parse("2026-03-10T09:00:00Z");
  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** What the shop of the tests counts in. */
  static final Fact<Currency> EURO = Fact.known(Currency.getInstance("EUR"));

  private Orders() {}

  /** Prepayment, placed, not paid, not sent, 119 EUR, to Germany. */
  public static Order plain(String id) {
    var address = new Address("MR", "", "Jan", "Maier", "Weg 1", "", "80331", "München", "DE");
    Money gross = Money.of("119", "EUR");
    Money none = Money.of("0", "EUR");
    return new Order(
        "main",
        id,
        "10" + id,
        Fact.known(PLACED_AT),
        Fact.known("de"),
        new OrderState(Fact.of(true), Fact.of(false), "OK", Fact.known("new")),
        new Payment(Fact.known(PaymentKind.PREPAYMENT), "bank", Fact.absent(), ""),
        new Shipment("parcel", Fact.absent(), List.of(), Fact.absent()),
        new Totals(gross, Money.of("100", "EUR"), none, none, none, BigDecimal.ONE, EURO),
        new Customer("7", "K7", "jan@example.org", "", address, address),
        "",
        List.of());
  }

  /** The same order in another shop. */
  public static Order of(String shop, Order order) {
    return new Order(
        shop,
        order.id(),
        order.number(),
        order.orderedAt(),
        order.language(),
        order.state(),
        order.payment(),
        order.shipment(),
        order.totals(),
        order.customer(),
        order.remark(),
        order.lines());
  }

  public static Order with(Order order, Payment payment) {
    return with(order, order.state(), payment, order.shipment());
  }

  public static Order with(Order order, Shipment shipment) {
    return with(order, order.state(), order.payment(), shipment);
  }

  public static Order with(Order order, OrderState state) {
    return with(order, state, order.payment(), order.shipment());
  }

  private static Order with(Order order, OrderState state, Payment payment, Shipment shipment) {
    return new Order(
        order.shop(),
        order.id(),
        order.number(),
        order.orderedAt(),
        order.language(),
        state,
        payment,
        shipment,
        order.totals(),
        order.customer(),
        order.remark(),
        order.lines());
  }

  public static Order with(Order order, Totals totals) {
    return new Order(
        order.shop(),
        order.id(),
        order.number(),
        order.orderedAt(),
        order.language(),
        order.state(),
        order.payment(),
        order.shipment(),
        totals,
        order.customer(),
        order.remark(),
        order.lines());
  }

  public static Order ordered(Order order, Fact<Instant> orderedAt) {
    return new Order(
        order.shop(),
        order.id(),
        order.number(),
        orderedAt,
        order.language(),
        order.state(),
        order.payment(),
        order.shipment(),
        order.totals(),
        order.customer(),
        order.remark(),
        order.lines());
  }

  public static Order of(Order order, Customer customer) {
    return new Order(
        order.shop(),
        order.id(),
        order.number(),
        order.orderedAt(),
        order.language(),
        order.state(),
        order.payment(),
        order.shipment(),
        order.totals(),
        customer,
        order.remark(),
        order.lines());
  }

  public static Order paid(Order order, Fact<Instant> paidAt) {
    Payment payment = order.payment();
    return with(order, new Payment(payment.kind(), payment.method(), paidAt, payment.reference()));
  }

  public static Subject subject(Order order) {
    var ref = new SubjectRef(SubjectRef.ORDER, order.shop(), order.id());
    return new Subject(ref, order, order.number(), BERLIN, List.of("de"));
  }
}
