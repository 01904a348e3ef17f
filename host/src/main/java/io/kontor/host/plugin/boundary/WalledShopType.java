package io.kontor.host.plugin.boundary;

import io.kontor.api.Text;
import io.kontor.api.db.Database;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.ShopConnection;
import io.kontor.api.shop.ShopIdentity;
import io.kontor.api.shop.ShopType;
import java.util.List;

/** A kind of shop behind the boundary, which can keep its plug-in in place. */
final class WalledShopType implements ShopType, Walled {

  private final ShopType crossing;
  private final PluginBoundary boundary;

  WalledShopType(ShopType type, PluginBoundary boundary) {
    this.crossing = CrossingProxy.of(ShopType.class, type, boundary);
    this.boundary = boundary;
  }

  @Override
  public PluginBoundary boundary() {
    return boundary;
  }

  @Override
  public String id() {
    return crossing.id();
  }

  @Override
  public Text title() {
    return crossing.title();
  }

  @Override
  public List<ShopIdentity> recognise(Database database) {
    return crossing.recognise(database);
  }

  @Override
  public Shop open(ShopConnection connection) {
    return crossing.open(connection);
  }
}
