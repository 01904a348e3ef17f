package io.kontor.sqlshops;

import io.kontor.api.error.KontorException;
import io.kontor.api.shop.OrderReading;
import io.kontor.api.shop.OrderWriting;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.ShopConnection;
import io.kontor.api.shop.ShopIdentity;
import io.kontor.api.shop.ShopValue;
import io.kontor.api.shop.ShopValue.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One shop, read and written through its database. */
final class SqlShop implements Shop {

  private final Dialect dialect;
  private final ShopConnection connection;
  private final KnownFolders folders = new KnownFolders();
  private volatile @Nullable OpenShop opened;

  SqlShop(Dialect dialect, ShopConnection connection) {
    this.dialect = dialect;
    this.connection = connection;
  }

  @Override
  public ShopIdentity identity() {
    List<ShopIdentity> shops =
        Recognition.shops(connection.database(), dialect, connection.prefix());
    return shops.stream()
        .filter(shop -> shop.shopId().equals(connection.shopId()))
        .findFirst()
        .orElseThrow(
            () ->
                new KontorException(
                    SqlShopsError.NO_SUCH_SHOP,
                    Map.of(
                        "shop", connection.key(),
                        "system", dialect.id(),
                        "missing", "shop id " + connection.shopId())));
  }

  @Override
  public List<ShopValue> values() {
    OpenShop shop = opened();
    Lookups lookups = Lookups.read(shop);
    var values = new ArrayList<ShopValue>();
    values.addAll(named(shop, Dimension.PAYMENT, "values-payment"));
    values.addAll(named(shop, Dimension.SHIPPING, "values-shipping"));
    for (String folder : KnownFolders.read(shop, lookups)) {
      String name = dialect.folders().getOrDefault(folder, folder);
      values.add(new ShopValue(Dimension.FOLDER, folder, name));
    }
    dialect.statuses().forEach((id, name) -> values.add(new ShopValue(Dimension.STATUS, id, name)));
    for (String tag : lookups.languages().values()) {
      values.add(new ShopValue(Dimension.LANGUAGE, tag, tag));
    }
    return values;
  }

  private List<ShopValue> named(OpenShop shop, Dimension dimension, String statement) {
    TextColumn name = TextColumn.of(dialect, "name");
    return shop.database()
        .list(
            shop.sql(statement),
            Map.of(),
            row -> new ShopValue(dimension, row.text("id"), name.read(row)));
  }

  @Override
  public OrderReading orders() {
    return new SqlOrderReading(this::opened);
  }

  @Override
  public Optional<OrderWriting> writing() {
    if (!connection.writable()) {
      return Optional.empty();
    }
    boolean known =
        Catalogue.read(connection.database(), dialect, Statements.checked(connection.prefix()))
            .known();
    return known ? Optional.of(new SqlOrderWriting(opened(), folders)) : Optional.empty();
  }

  @Override
  public List<String> grants(String user, String schema) {
    Catalogue catalogue =
        Catalogue.read(connection.database(), dialect, Statements.checked(connection.prefix()));
    return new Grants(dialect, catalogue, connection.prefix()).statements(user, schema);
  }

  @Override
  public List<String> indexes(String schema) {
    return Indexes.missing(connection.database(), dialect, connection.prefix(), schema);
  }

  /** Found once: a shop does not change its version while it is connected. */
  private OpenShop opened() {
    OpenShop known = opened;
    if (known != null) {
      return known;
    }
    OpenShop found = OpenShop.find(dialect, connection);
    opened = found;
    return found;
  }
}
