package io.kontor.host.plugin.boundary;

import io.kontor.api.Text;
import io.kontor.api.db.Database;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.ShopConnection;
import io.kontor.api.shop.ShopIdentity;
import io.kontor.api.shop.ShopType;
import io.kontor.host.plugin.OfPlugin;
import io.kontor.host.plugin.PluginUse;
import java.util.List;
import java.util.function.Supplier;

/** A kind of shop behind the boundary, which can keep its plug-in in place. */
final class WalledShopType implements ShopType, OfPlugin {

  private final ShopType crossing;
  private final PluginBoundary boundary;

  WalledShopType(ShopType type, PluginBoundary boundary) {
    this.crossing = CrossingProxy.of(ShopType.class, type, boundary);
    this.boundary = boundary;
  }

  @Override
  public PluginUse hold() {
    return boundary.hold();
  }

  @Override
  public <T> T inside(String what, Supplier<T> work) {
    return boundary.inside(what, work);
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
