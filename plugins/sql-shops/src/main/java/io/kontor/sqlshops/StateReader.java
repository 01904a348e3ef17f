package io.kontor.sqlshops;

import io.kontor.api.db.Row;
import io.kontor.api.order.Fact;
import io.kontor.api.order.OrderState;
import io.kontor.api.shop.ShopConnection;
import java.time.Instant;
import java.util.List;

/** Reads where an order stands: the same way for reading orders and for guarding writes. */
final class StateReader {

  private final Quirks quirks;
  private final MomentColumn paidAt;
  private final MomentColumn sentAt;

  StateReader(Dialect dialect, ShopConnection connection) {
    this.quirks = dialect.quirks();
    this.paidAt = MomentColumn.of(dialect, connection, "paid_at");
    this.sentAt = MomentColumn.of(dialect, connection, "sent_at");
  }

  OrderState state(Row row) {
    return new OrderState(
        Fact.of(row.flag("placed")),
        Fact.of(row.flag("cancelled")),
        row.text("status"),
        folder(row));
  }

  private static Fact<String> folder(Row row) {
    String folder = row.text("folder");
    return folder.isEmpty() ? Fact.absent() : Fact.known(folder);
  }

  Fact<Instant> paidAt(Row row) {
    return paidAt.read(row);
  }

  Fact<Instant> sentAt(Row row) {
    return sentAt.read(row);
  }

  List<String> trackingCodes(Row row) {
    return quirks.trackingCodes(row.text("tracking"));
  }
}
