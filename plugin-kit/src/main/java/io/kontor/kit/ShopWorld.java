package io.kontor.kit;

import io.kontor.api.shop.ShopConnection;
import io.kontor.api.shop.ShopType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A shop that a test can do everything with, behind the connector's back. Orders of its own may lie
 * in it; the contract looks only at those it made, whose ids begin with {@code kit}.
 */
public interface ShopWorld {

  /**
   * The connector under test.
   *
   * @return the shop type
   */
  ShopType type();

  /**
   * The configured shop, with an account that may do everything.
   *
   * @return the connection
   */
  ShopConnection connection();

  /**
   * The same shop with another account.
   *
   * @param user the account
   * @param password its password
   * @return the connection
   */
  ShopConnection connectionAs(String user, String password);

  /**
   * The name of the database.
   *
   * @return the name
   */
  String schema();

  /**
   * Runs SQL with all rights.
   *
   * @param statement the statement
   */
  void run(String statement);

  /** Removes everything that the contract made. */
  void reset();

  /**
   * Adds placed, unpaid, unsent orders of Kit Kundin {@code <ID@kit.example>} with two lines, one
   * day older each, all changed at one moment.
   *
   * @param ids native primary keys
   * @param changed the moment of their last change
   */
  void addOrders(List<String> ids, Instant changed);

  /**
   * Adds an abandoned checkout.
   *
   * @param id its native primary key
   */
  void addAbandoned(String id);

  /**
   * Adds an order to another shop in the same tables.
   *
   * @param id its native primary key
   */
  void addToOtherShop(String id);

  /**
   * Deletes an order.
   *
   * @param id its native primary key
   */
  void delete(String id);

  /**
   * Every kind of change the feed claims to see, by name.
   *
   * @return each does its change to the order with the given id, as the shop would
   */
  Map<String, Consumer<String>> changes();

  /**
   * Changes an order in a transaction that began earlier.
   *
   * @param id its native primary key
   * @param moment the change moment the row carries
   */
  void changeLate(String id, Instant moment);

  /**
   * Cancels an order.
   *
   * @param id its native primary key
   */
  void cancel(String id);

  /**
   * Takes the date away at which an order was placed, as an import does that has none.
   *
   * @param id its native primary key
   */
  void loseDate(String id);

  /**
   * A folder of the shop in which no order of the contract lies.
   *
   * @return its id
   */
  String otherFolder();

  /** Alters a table so that the connector does not know it any more, but can still read it. */
  void alterSchema();

  /** Undoes {@link #alterSchema}. */
  void restoreSchema();

  /**
   * Tables whose rights are printed although the connector can do without them.
   *
   * @return their names
   */
  default List<String> dispensable() {
    return List.of();
  }

  /**
   * Statements that the least rights must not allow.
   *
   * @return statements that read or write something else
   */
  List<String> forbidden();
}
