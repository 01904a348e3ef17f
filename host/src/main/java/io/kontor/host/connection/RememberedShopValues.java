package io.kontor.host.connection;

import io.kontor.api.db.Database;
import io.kontor.api.shop.ShopValue;
import io.kontor.api.shop.ShopValue.Dimension;
import io.kontor.api.shop.Shops;
import io.kontor.host.condition.ShopValues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What shops offer, as last read: a profile that names a payment method is understood while its
 * shop is away.
 */
public final class RememberedShopValues implements ShopValues {

  /** Some systems have to read a whole table for them. */
  private static final Duration FRESH = Duration.ofHours(1);

  private final Database database;
  private final Clock clock;
  private final Map<String, List<ShopValue>> remembered = new ConcurrentHashMap<>();
  private final Map<String, Instant> readAt = new ConcurrentHashMap<>();

  /** Values from Kontor's own database, as last stored. */
  public RememberedShopValues(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    var all = new java.util.TreeMap<String, List<ShopValue>>();
    database.stream(
        "SELECT shop, dimension, id, name FROM shop_value ORDER BY shop, position",
        Map.of(),
        row ->
            all.computeIfAbsent(row.text("shop"), shop -> new ArrayList<>())
                .add(
                    new ShopValue(
                        Dimension.valueOf(row.text("dimension")),
                        row.text("id"),
                        row.text("name"))));
    all.forEach((shop, values) -> remembered.put(shop, List.copyOf(values)));
  }

  /** Reads what one shop offers, unless that was done within the last hour. */
  public void refresh(Shops shops, String shop) {
    Instant now = clock.instant();
    Instant last = readAt.getOrDefault(shop, Instant.MIN);
    if (last.isBefore(now.minus(FRESH)) || last.isAfter(now)) {
      read(shops, shop);
      readAt.put(shop, now);
    }
  }

  /** Takes nothing for fresh any more: the next {@link #refresh} reads. */
  public void expire() {
    readAt.clear();
  }

  private void read(Shops shops, String shop) {
    List<ShopValue> now = List.copyOf(shops.shop(shop).values());
    if (now.equals(remembered.get(shop))) {
      return;
    }
    var rows = new ArrayList<Map<String, Object>>();
    for (ShopValue value : now) {
      rows.add(
          Map.of(
              "shop", shop,
              "position", rows.size(),
              "dimension", value.dimension().name(),
              "id", value.id(),
              "name", value.name()));
    }
    database.transaction(
        db -> {
          db.update("DELETE FROM shop_value WHERE shop = :shop", Map.of("shop", shop));
          return db.batch(
              """
              INSERT INTO shop_value (shop, position, dimension, id, name)
              VALUES (:shop, :position, :dimension, :id, :name)
              """,
              rows);
        });
    remembered.put(shop, now);
  }

  @Override
  public Set<String> shops() {
    return Set.copyOf(remembered.keySet());
  }

  @Override
  public List<ShopValue> values(String shop, Dimension dimension) {
    return remembered.getOrDefault(shop, List.of()).stream()
        .filter(value -> value.dimension() == dimension)
        .toList();
  }
}
