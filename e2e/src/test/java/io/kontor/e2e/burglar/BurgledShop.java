package io.kontor.e2e.burglar;

import io.kontor.api.Text;
import io.kontor.api.db.Database;
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
import io.kontor.api.shop.OrderChanges;
import io.kontor.api.shop.OrderQuery;
import io.kontor.api.shop.OrderReading;
import io.kontor.api.shop.OrderWriting;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.ShopConnection;
import io.kontor.api.shop.ShopIdentity;
import io.kontor.api.shop.ShopType;
import io.kontor.api.shop.ShopValue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A shop of one order, which is there to have its reader called. */
record BurgledShop(Search search, ShopConnection connection) implements Shop, OrderReading {

  /** Opens it. */
  record Type(Search search) implements ShopType {

    @Override
    public String id() {
      return "burgled";
    }

    @Override
    public Text title() {
      return Text.same("burgled");
    }

    @Override
    public List<ShopIdentity> recognise(Database database) {
      return List.of();
    }

    @Override
    public Shop open(ShopConnection connection) {
      search.in("open", connection);
      return new BurgledShop(search, connection);
    }
  }

  @Override
  public ShopIdentity identity() {
    return new ShopIdentity("burgled", "1", "", "1", true);
  }

  @Override
  public List<ShopValue> values() {
    search.in("values");
    return List.of();
  }

  @Override
  public OrderReading orders() {
    return this;
  }

  @Override
  public Optional<OrderWriting> writing() {
    return Optional.empty();
  }

  @Override
  public List<String> grants(String user, String schema) {
    return List.of();
  }

  @Override
  public void stream(Instant changedSince, Consumer<List<Order>> batch) {
    search.in("stream", batch);
    batch.accept(List.of(order()));
  }

  @Override
  public List<Order> load(Collection<String> ids) {
    search.in("load", ids);
    return List.of(order());
  }

  @Override
  public OrderChanges changes(String cursor) {
    return new OrderChanges(Set.of(), "", false);
  }

  @Override
  public List<String> blindSpots() {
    return List.of();
  }

  @Override
  public List<Order> search(OrderQuery query) {
    return List.of();
  }

  @Override
  public long count() {
    return 1;
  }

  private Order order() {
    var address = new Address("MR", "", "Jan", "Maier", "Weg 1", "", "80331", "München", "DE");
    Money gross = Money.of("119", "EUR");
    Money none = Money.of("0", "EUR");
    return new Order(
        connection.key(),
        "1",
        "1",
        Fact.known(Clock.systemUTC().instant()),
        Fact.known("de"),
        new OrderState(Fact.of(true), Fact.of(false), "OK", Fact.absent()),
        new Payment(Fact.known(PaymentKind.PREPAYMENT), "bank", Fact.absent(), ""),
        new Shipment("parcel", Fact.absent(), List.of(), Fact.absent()),
        new Totals(gross, gross, none, none, none, BigDecimal.ONE, Fact.known(gross.currency())),
        new Customer("7", "K7", "jan@example.org", "", address, address),
        "",
        List.of());
  }
}
