package io.kontor.api.shop;

import io.kontor.api.db.Database;
import io.kontor.api.order.PaymentKind;
import java.time.ZoneId;
import java.util.Map;

/**
 * One configured shop, as the host hands it to the connector.
 *
 * @param key the shop's key in Kontor, for ever the same
 * @param database the shop's database; refuses writes unless the operator allowed them
 * @param prefix the prefix of its tables; may be empty
 * @param shopId which of several shops in one database
 * @param zone the shop's time zone
 * @param payments the operator's mapping of the shop's payment methods (by id) to Kontor's kinds,
 *     over the connector's own
 * @param writable whether the operator allows writing; {@link Shop#writing()} is empty without
 */
public record ShopConnection(
    String key,
    Database database,
    String prefix,
    String shopId,
    ZoneId zone,
    Map<String, PaymentKind> payments,
    boolean writable) {

  /** Copies the mapping. */
  public ShopConnection {
    payments = Map.copyOf(payments);
  }
}
