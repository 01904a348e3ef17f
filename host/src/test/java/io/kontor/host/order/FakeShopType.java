package io.kontor.host.order;

import io.kontor.api.Text;
import io.kontor.api.db.Database;
import io.kontor.api.error.KontorException;
import io.kontor.api.order.Order;
import io.kontor.api.shop.OrderChanges;
import io.kontor.api.shop.OrderQuery;
import io.kontor.api.shop.OrderReading;
import io.kontor.api.shop.OrderWriting;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.ShopConnection;
import io.kontor.api.shop.ShopIdentity;
import io.kontor.api.shop.ShopType;
import io.kontor.api.shop.ShopValue;
import io.kontor.host.connection.ConnectionError;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Shops in memory; each can be cut off. */
public final class FakeShopType implements ShopType {

  private static final Comparator<Order> NEWEST_FIRST =
      Comparator.comparing((Order order) -> moment(order.orderedAt().value()))
          .thenComparing(Order::id)
          .reversed();

  private final Map<String, List<Order>> shops = new ConcurrentHashMap<>();
  private final Set<String> cutOff = ConcurrentHashMap.newKeySet();

  private static Instant moment(Optional<Instant> known) {
    return known.orElse(Instant.MIN);
  }

  /** What a shop holds from now on. */
  public void put(String shop, List<Order> orders) {
    shops.put(shop, List.copyOf(orders));
  }

  /** Cuts a shop off. */
  public void cutOff(String shop) {
    cutOff.add(shop);
  }

  /** Reaches it again. */
  public void reconnect(String shop) {
    cutOff.remove(shop);
  }

  @Override
  public String id() {
    return "fake";
  }

  @Override
  public Text title() {
    return Text.same("Fake");
  }

  @Override
  public List<ShopIdentity> recognise(Database database) {
    return List.of();
  }

  @Override
  public Shop open(ShopConnection connection) {
    return new FakeShop(connection.key());
  }

  private final class FakeShop implements Shop, OrderReading {

    private final String key;

    private FakeShop(String key) {
      this.key = key;
    }

    private List<Order> all() {
      if (cutOff.contains(key)) {
        throw new KontorException(ConnectionError.NO_TUNNEL, Map.of("host", key, "problem", "cut"));
      }
      return shops.getOrDefault(key, List.of()).stream().sorted(NEWEST_FIRST).toList();
    }

    @Override
    public ShopIdentity identity() {
      return new ShopIdentity("fake", "1", "", "1", true);
    }

    @Override
    public List<ShopValue> values() {
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
      batch.accept(all());
    }

    @Override
    public List<Order> load(Collection<String> ids) {
      return all().stream().filter(order -> ids.contains(order.id())).toList();
    }

    @Override
    public OrderChanges changes(String cursor) {
      throw new UnsupportedOperationException("Shops in memory have no feed");
    }

    @Override
    public List<String> blindSpots() {
      return List.of();
    }

    @Override
    public List<Order> search(OrderQuery query) {
      return all().stream()
          .filter(order -> query.text().isEmpty() || order.number().contains(query.text()))
          .filter(order -> query.after().map(after -> isBehind(order, after)).orElse(true))
          .limit(query.limit())
          .toList();
    }

    private static boolean isBehind(Order order, OrderQuery.Position after) {
      int time = moment(order.orderedAt().value()).compareTo(moment(after.orderedAt()));
      return time < 0 || (time == 0 && order.id().compareTo(after.id()) < 0);
    }

    @Override
    public long count() {
      return all().size();
    }
  }
}
