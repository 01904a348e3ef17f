package io.kontor.sqlshops;

import io.kontor.api.shop.OrderChanges;
import io.kontor.api.shop.OrderReading;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Which orders changed (L11): the union over the orders' table and its children, by keyset over
 * change moment and id. The first pass goes over all orders by id, because without an index on the
 * change column each page would read the whole table.
 */
final class ChangeFeed {

  private static final String NOW = "SELECT CAST(UTC_TIMESTAMP() AS CHAR) AS now";

  private final OpenShop shop;

  ChangeFeed(OpenShop shop) {
    this.shop = shop;
  }

  OrderChanges after(String cursor) {
    if (cursor.isEmpty()) {
      return everything(begin());
    }
    FeedCursor at = FeedCursor.parse(cursor);
    if (at.everything()) {
      return everything(at);
    }
    return changed(at.started().isEmpty() ? at.startedAt(now()) : at);
  }

  private FeedCursor begin() {
    return shop.database()
        .first(
            shop.sql("changes-start"),
            Map.of("shop", shop.shopId()),
            row ->
                new FeedCursor(
                    true, "", "", later(row.text("orders"), row.text("children")), row.text("now")))
        .orElseThrow();
  }

  private OrderChanges everything(FeedCursor at) {
    List<String> ids =
        shop.database()
            .list(
                shop.sql("changes-all"),
                Map.of("shop", shop.shopId(), "id", at.id()),
                row -> row.text("id"));
    boolean more = ids.size() == OrderReading.BATCH;
    FeedCursor next =
        more
            ? new FeedCursor(true, "", ids.get(ids.size() - 1), at.newest(), at.started())
            : at.nextPass();
    return new OrderChanges(new HashSet<>(ids), next.text(), more);
  }

  private OrderChanges changed(FeedCursor at) {
    List<Change> changes =
        shop.database()
            .list(
                shop.sql("changes"),
                Map.of("shop", shop.shopId(), "changed", at.changed(), "id", at.id()),
                row -> new Change(row.text("id"), row.text("changed")));
    boolean more = changes.size() == OrderReading.BATCH;
    FeedCursor next = at;
    if (!changes.isEmpty()) {
      Change last = changes.get(changes.size() - 1);
      next = at.reached(last.changed(), last.id());
    }
    var ids = new HashSet<String>();
    changes.forEach(change -> ids.add(change.id()));
    return new OrderChanges(ids, (more ? next : next.nextPass()).text(), more);
  }

  private String now() {
    return shop.database().first(NOW, Map.of(), row -> row.text("now")).orElseThrow();
  }

  private static String later(String one, String other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private record Change(String id, String changed) {}
}
