package io.kontor.sqlshops;

import io.kontor.api.db.Database;
import io.kontor.api.error.KontorException;
import io.kontor.api.shop.ShopConnection;
import java.util.Map;

/**
 * A shop whose tables have been found: what all its capabilities share.
 *
 * @param dialect its shop system
 * @param connection how it is configured
 * @param version its version by shape; empty if unknown
 * @param statements its SQL
 * @param settingsReadable whether its own settings may be read
 */
record OpenShop(
    Dialect dialect,
    ShopConnection connection,
    String version,
    Statements statements,
    boolean settingsReadable) {

  static OpenShop find(Dialect dialect, ShopConnection connection) {
    String prefix = Statements.checked(connection.prefix());
    Catalogue catalogue = Catalogue.read(connection.database(), dialect, prefix);
    if (!catalogue.holdsShop()) {
      throw new KontorException(
          SqlShopsError.NO_SUCH_SHOP,
          Map.of(
              "shop",
              connection.key(),
              "system",
              dialect.id(),
              "missing",
              dialect.recognisedBy().stream().map(table -> prefix + table).toList()));
    }
    String version = catalogue.version().orElse("");
    return new OpenShop(
        dialect,
        connection,
        version,
        new Statements(dialect, prefix, version),
        dialect.optionalTables().stream().allMatch(catalogue::readable));
  }

  Database database() {
    return connection.database();
  }

  String sql(String name) {
    return statements.sql(name);
  }

  String shopId() {
    return connection.shopId();
  }
}
