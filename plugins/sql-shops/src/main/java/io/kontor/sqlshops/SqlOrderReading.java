package io.kontor.sqlshops;

import io.kontor.api.order.Order;
import io.kontor.api.shop.OrderChanges;
import io.kontor.api.shop.OrderQuery;
import io.kontor.api.shop.OrderReading;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads orders by the statements of a dialect. */
final class SqlOrderReading implements OrderReading {

  static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final String NO_DATE = "0000-00-00 00:00:00";

  /** Timestamps begin in 1970; whoever asks from then on asks for all. */
  private static final Instant FIRST_TIMESTAMP = Instant.parse("1971-01-01T00:00:00Z");

  private final Supplier<OpenShop> opened;

  SqlOrderReading(Supplier<OpenShop> opened) {
    this.opened = opened;
  }

  @Override
  public void stream(Instant changedSince, Consumer<List<Order>> batch) {
    OpenShop shop = opened.get();
    OrderReader reader = reader(shop);
    var lines = new OrderBatch(shop);
    boolean all = changedSince.isBefore(FIRST_TIMESTAMP);
    String sql = shop.sql(all ? "orders-all" : "orders-since");
    var values = new HashMap<String, Object>(Map.of("shop", shop.shopId(), "after", ""));
    if (!all) {
      values.put("since", LocalDateTime.ofInstant(changedSince, ZoneOffset.UTC).format(STORED));
    }
    List<Order> heads;
    do {
      heads = shop.database().list(sql, values, reader::read);
      if (!heads.isEmpty()) {
        values.put("after", heads.get(heads.size() - 1).id());
        batch.accept(lines.withLines(heads));
      }
    } while (heads.size() == BATCH);
  }

  @Override
  public List<Order> load(Collection<String> ids) {
    if (ids.size() > BATCH) {
      throw new IllegalArgumentException(ids.size() + " ids; ask for at most " + BATCH);
    }
    if (ids.isEmpty()) {
      return List.of();
    }
    OpenShop shop = opened.get();
    List<Order> heads =
        shop.database()
            .list(
                shop.sql("orders-by-id"),
                Map.of("shop", shop.shopId(), "ids", ids),
                reader(shop)::read);
    return new OrderBatch(shop).withLines(heads);
  }

  @Override
  public OrderChanges changes(String cursor) {
    return new ChangeFeed(opened.get()).after(cursor);
  }

  @Override
  public List<String> blindSpots() {
    return opened.get().dialect().blindSpots();
  }

  @Override
  public List<Order> search(OrderQuery query) {
    OpenShop shop = opened.get();
    String text = query.text().strip();
    var values = new HashMap<String, Object>();
    values.put("shop", shop.shopId());
    values.put("text", text);
    values.put("number", text.matches("\\d{1,18}") ? Long.parseLong(text) : -1L);
    values.put("contains", pattern(text));
    values.put("encoded", pattern(HtmlEntities.encode(text)));
    values.put("after_id", query.after().map(OrderQuery.Position::id).orElse(""));
    values.put("after_moment", shopTime(shop, query));
    values.put("limit", query.limit());
    List<Order> heads = shop.database().list(shop.sql("search"), values, reader(shop)::read);
    return new OrderBatch(shop).withLines(heads);
  }

  @Override
  public long count() {
    OpenShop shop = opened.get();
    return shop.database()
        .first(shop.sql("count"), Map.of("shop", shop.shopId()), row -> row.integer("number"))
        .orElse(0L);
  }

  private static OrderReader reader(OpenShop shop) {
    return new OrderReader(shop.dialect(), shop.connection(), Lookups.read(shop));
  }

  /** Only counts if the order is not this shop's, or gone: its own stored time is exact. */
  private static String shopTime(OpenShop shop, OrderQuery query) {
    return query
        .after()
        .flatMap(OrderQuery.Position::orderedAt)
        .map(at -> LocalDateTime.ofInstant(at, shop.connection().zone()).format(STORED))
        .orElse(NO_DATE);
  }

  private static String pattern(String text) {
    return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
