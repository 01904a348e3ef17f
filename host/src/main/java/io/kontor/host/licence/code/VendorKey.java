package io.kontor.host.licence.code;

import java.security.PublicKey;

/**
 * A vendor's public key.
 *
 * @param vendor the vendor's name
 * @param id the id of the key
 * @param key the key itself
 */
public record VendorKey(String vendor, KeyId id, PublicKey key) {

  /**
   * A key whose id is made from it.
   *
   * @param vendor the vendor's name
   * @param key the key itself
   */
  public VendorKey(String vendor, PublicKey key) {
    this(vendor, KeyId.of(key), key);
  }
}
