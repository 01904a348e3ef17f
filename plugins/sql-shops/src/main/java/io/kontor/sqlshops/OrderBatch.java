package io.kontor.sqlshops;

import io.kontor.api.order.Order;
import io.kontor.api.order.OrderLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts the lines of a batch, read in one statement, to their orders. */
final class OrderBatch {

  private final OpenShop shop;
  private final LineReader reader;

  OrderBatch(OpenShop shop) {
    this.shop = shop;
    this.reader = new LineReader(shop.dialect());
  }

  List<Order> withLines(List<Order> heads) {
    if (heads.isEmpty()) {
      return heads;
    }
    var batch = new LinkedHashMap<String, Slot>(heads.size() * 2);
    heads.forEach(head -> batch.put(key(head.id()), new Slot(head, new ArrayList<>())));
    shop.database().stream(
        shop.sql("lines"),
        Map.of("ids", heads.stream().map(Order::id).toList()),
        row -> {
          Slot slot = batch.get(key(row.text("order_id")));
          if (slot != null) {
            slot.lines().add(reader.read(row, slot.head().totals().gross().currency()));
          }
        });
    return batch.values().stream().map(Slot::order).toList();
  }

  /** Shops compare ids without regard to case, and so may a line name its order. */
  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  private record Slot(Order head, List<OrderLine> lines) {
    Order order() {
      return new Order(
          head.shop(),
          head.id(),
          head.number(),
          head.orderedAt(),
          head.language(),
          head.state(),
          head.payment(),
          head.shipment(),
          head.totals(),
          head.customer(),
          head.remark(),
          lines);
    }
  }
}
