package io.kontor.host.connection;

import io.kontor.api.shop.ShopIdentity;
import java.util.List;

/**
 * What was seen when looking into a database that should hold a shop.
 *
 * @param shops the shops that the running connectors recognise, in the same order each time
 * @param tables how many tables the account may see
 * @param account who we are there, as {@code 'name'@'host'}
 */
public record Inspection(List<ShopIdentity> shops, long tables, String account) {

  /** Copies the list. */
  public Inspection {
    shops = List.copyOf(shops);
  }
}
