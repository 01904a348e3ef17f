package io.kontor.sqlshops;

import io.kontor.api.Text;
import io.kontor.api.db.Database;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.ShopConnection;
import io.kontor.api.shop.ShopIdentity;
import io.kontor.api.shop.ShopType;
import java.util.List;

/** A shop system that a dialect describes. */
final class SqlShopType implements ShopType {

  private final Dialect dialect;

  SqlShopType(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public String id() {
    return dialect.id();
  }

  @Override
  public Text title() {
    return dialect.title();
  }

  @Override
  public List<ShopIdentity> recognise(Database database) {
    return Catalogue.prefixes(database, dialect).stream()
        .flatMap(prefix -> Recognition.shops(database, dialect, prefix).stream())
        .toList();
  }

  @Override
  public Shop open(ShopConnection connection) {
    return new SqlShop(dialect, connection);
  }
}
