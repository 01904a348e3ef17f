package io.kontor.sqlshops;

import io.kontor.api.KontorPlugin;
import io.kontor.api.PluginContext;
import io.kontor.api.shop.ShopType;
import java.util.List;

/** Connects shops whose database Kontor may reach. Each system is a folder of SQL. */
public final class SqlShopsPlugin extends KontorPlugin {

  private static final List<String> SHIPPED = List.of("oxid");

  /**
   * Called by the host.
   *
   * @param context the one door into the host
   */
  public SqlShopsPlugin(PluginContext context) {
    super(context);
  }

  @Override
  public List<ShopType> shopTypes() {
    return SHIPPED.stream()
        .map(id -> Dialect.read(DialectFolder.shipped(id)))
        .<ShopType>map(SqlShopType::new)
        .toList();
  }
}
