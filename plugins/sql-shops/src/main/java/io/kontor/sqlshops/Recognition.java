package io.kontor.sqlshops;

import io.kontor.api.db.Database;
import io.kontor.api.shop.ShopIdentity;
import java.util.List;
import java.util.Map;

/** Finds shops by looking. */
final class Recognition {

  private Recognition() {}

  /** The shops of one system whose tables have one prefix; empty if there are none. */
  static List<ShopIdentity> shops(Database database, Dialect dialect, String prefix) {
    Catalogue catalogue = Catalogue.read(database, dialect, Statements.checked(prefix));
    if (!catalogue.holdsShop()) {
      return List.of();
    }
    String shape = catalogue.version().orElse("");
    boolean exact = shape.isEmpty() || shape.equals(dialect.exactVersionKnownFor());
    return database.list(
        new Statements(dialect, prefix, shape).sql("shops"),
        Map.of(),
        row ->
            new ShopIdentity(
                dialect.id(),
                exact ? row.text("version") : shape,
                prefix,
                row.text("id"),
                catalogue.known()));
  }
}
