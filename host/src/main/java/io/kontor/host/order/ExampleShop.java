package io.kontor.host.order;

import io.kontor.api.error.KontorException;
import io.kontor.api.order.Order;
import io.kontor.api.shop.OrderChanges;
import io.kontor.api.shop.OrderQuery;
import io.kontor.api.shop.OrderReading;
import io.kontor.api.shop.OrderWriting;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.ShopIdentity;
import io.kontor.api.shop.ShopValue;
import io.kontor.api.shop.ShopValue.Dimension;
import io.kontor.api.shop.Shops;
import io.kontor.host.connection.ConnectionError;
import io.kontor.host.watch.ExampleSource;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A shop with one order that somebody wrote down. Nothing can be written into it.
 *
 * @param source its key and what it offers
 * @param order the order
 */
record ExampleShop(ExampleSource source, Order order) implements Shops, Shop, OrderReading {

  @Override
  public Set<String> keys() {
    return Set.of(source.key());
  }

  @Override
  public Shop shop(String key) {
    if (!key.equals(source.key())) {
      throw new KontorException(
          ConnectionError.UNKNOWN_SHOP, Map.of("shop", key, "known", String.join(", ", keys())));
    }
    return this;
  }

  @Override
  public ShopIdentity identity() {
    return new ShopIdentity("example", "", "", "1", true);
  }

  @Override
  public List<ShopValue> values() {
    return Stream.of(Dimension.values())
        .flatMap(dimension -> source.values().values(source.key(), dimension).stream())
        .toList();
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
    batch.accept(List.of(order));
  }

  @Override
  public List<Order> load(Collection<String> ids) {
    return ids.contains(order.id()) ? List.of(order) : List.of();
  }

  @Override
  public OrderChanges changes(String cursor) {
    return new OrderChanges(Set.of(), cursor, false);
  }

  @Override
  public List<String> blindSpots() {
    return List.of();
  }

  @Override
  public List<Order> search(OrderQuery query) {
    return List.of(order);
  }

  @Override
  public long count() {
    return 1;
  }
}
