package io.kontor.host.order;

import io.kontor.api.Text;
import io.kontor.api.condition.Named;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Order;
import java.time.Instant;
import java.util.function.Function;

/** The dates of an order from which a time is counted (L15). */
enum OrderDate implements Named {
  /** When it was placed. */
  ORDERED(new Text("bestellt", "ordered", "ordinato"), Order::orderedAt),
  /** When it was paid. */
  PAID(new Text("bezahlt", "paid", "pagato"), order -> order.payment().paidAt()),
  /** When the goods left. */
  SENT(new Text("versendet", "sent", "spedito"), order -> order.shipment().sentAt());

  private final Text title;
  private final transient Function<Order, Fact<Instant>> date;

  OrderDate(Text title, Function<Order, Fact<Instant>> date) {
    this.title = title;
    this.date = date;
  }

  @Override
  public Text title() {
    return title;
  }

  Fact<Instant> of(Order order) {
    return date.apply(order);
  }
}
