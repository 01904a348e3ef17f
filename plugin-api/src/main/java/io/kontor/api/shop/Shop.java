package io.kontor.api.shop;

import java.util.List;
import java.util.Optional;

/**
 * A connected shop, by capability: what it cannot do is absent, and nothing throws "unsupported".
 * Safe for use by several threads.
 */
public interface Shop {

  /**
   * Looks which shop this is, now.
   *
   * @return the identity
   */
  ShopIdentity identity();

  /**
   * The values the shop offers, read now.
   *
   * @return payment methods, shipping methods, folders, status values and languages
   */
  List<ShopValue> values();

  /**
   * Reading orders. Every shop can do that.
   *
   * @return the capability
   */
  OrderReading orders();

  /**
   * Writing to orders.
   *
   * @return the capability; empty if this shop cannot be written to, the operator has not allowed
   *     it, or its schema is not known
   */
  Optional<OrderWriting> writing();

  /**
   * The least rights a database user needs for what this connector does.
   *
   * @param user the account, as {@code 'name'@'host'}
   * @param schema the name of the shop's database
   * @return GRANT statements, reading first
   */
  List<String> grants(String user, String schema);

  /**
   * Indexes the shop lacks and the change feed wants: without them each look reads whole tables
   * (L11). Kontor prints them; whether to make them is the operator's decision.
   *
   * @param schema the name of the shop's database
   * @return CREATE INDEX statements; empty if nothing is missing
   */
  default List<String> indexes(String schema) {
    return List.of();
  }
}
