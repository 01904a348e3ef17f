package io.kontor.api.shop;

import java.util.Set;

/**
 * The configured shops, as handles that survive a reload of the plug-in that connects them (L39).
 */
public interface Shops {

  /**
   * The keys of all configured shops.
   *
   * @return the keys
   */
  Set<String> keys();

  /**
   * A handle to one shop.
   *
   * @param key the shop's key
   * @return the shop
   * @throws io.kontor.api.error.KontorException if there is no such shop, or its connector or
   *     database is away; the message says why and since when
   */
  Shop shop(String key);
}
