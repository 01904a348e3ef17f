package io.kontor.sqlshops;

import io.kontor.api.db.Row;
import io.kontor.api.order.Fact;
import io.kontor.api.shop.ShopConnection;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A date and time in a statement's result, with the zone the dialect names for it (L15). */
record MomentColumn(String name, ZoneId zone) {

  static MomentColumn of(Dialect dialect, ShopConnection connection, String name) {
    boolean local = dialect.zones().getOrDefault(name, "utc").equals("shop");
    return new MomentColumn(name, local ? connection.zone() : ZoneOffset.UTC);
  }

  Fact<Instant> read(Row row) {
    return Fact.ofOptional(row.moment(name, zone));
  }
}
