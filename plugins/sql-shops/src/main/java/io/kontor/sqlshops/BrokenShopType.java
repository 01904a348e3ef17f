package io.kontor.sqlshops;

import io.kontor.api.Text;
import io.kontor.api.db.Database;
import io.kontor.api.error.KontorException;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.ShopConnection;
import io.kontor.api.shop.ShopIdentity;
import io.kontor.api.shop.ShopType;
import java.util.List;

/**
 * A shop system whose description cannot be read; its shops say why.
 *
 * @param id the name of its folder
 * @param problem what is wrong with it
 */
record BrokenShopType(String id, KontorException problem) implements ShopType {

  @Override
  public Text title() {
    return Text.same(id);
  }

  @Override
  public List<ShopIdentity> recognise(Database database) {
    return List.of();
  }

  @Override
  public Shop open(ShopConnection connection) {
    throw new KontorException(problem.code(), problem.problem().values(), problem);
  }
}
