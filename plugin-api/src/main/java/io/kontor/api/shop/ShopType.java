package io.kontor.api.shop;

import io.kontor.api.Text;
import io.kontor.api.db.Database;
import java.util.List;

/** A kind of shop that a plug-in can connect to. */
public interface ShopType {

  /**
   * The id used in configuration.
   *
   * @return for example {@code oxid}
   */
  String id();

  /**
   * What people call it.
   *
   * @return the name, with the versions it was tested with
   */
  Text title();

  /**
   * Looks whether a database holds shops of this kind. Only reads, and only the catalogue and the
   * tables it would use.
   *
   * @param database the database to look at
   * @return the shops found, with their prefixes; empty if there are none
   */
  List<ShopIdentity> recognise(Database database);

  /**
   * Opens one shop. Nothing is read before the first call of a capability.
   *
   * @param connection the configured shop
   * @return the shop
   */
  Shop open(ShopConnection connection);
}
