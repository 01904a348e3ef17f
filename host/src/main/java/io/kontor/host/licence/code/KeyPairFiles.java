package io.kontor.host.licence.code;

import io.kontor.api.error.KontorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/**
 * The two files of a vendor's key: {@code NAME.key}, which only its owner may read, and {@code
 * NAME.pub}, which goes to whoever trusts the vendor.
 *
 * @param privateKey the file of the private key
 * @param publicKey the file of the public key
 */
public record KeyPairFiles(Path privateKey, Path publicKey) {

  /**
   * Two files beside each other.
   *
   * @param folder where they lie
   * @param name their name without its end
   * @return the two files
   */
  public static KeyPairFiles in(Path folder, String name) {
    return new KeyPairFiles(folder.resolve(name + ".key"), folder.resolve(name + ".pub"));
  }

  /**
   * Makes a key and writes both files. A key is never overwritten: with it the way to renew all
   * codes issued so far would be lost.
   *
   * @param vendor the vendor's name
   * @return the new key
   */
  public SigningKey create(String vendor) {
    if (!KeyFile.isVendorName(vendor)) {
      throw new KontorException(LicenceError.BAD_VALUE, Map.of("field", "vendor", "value", vendor));
    }
    refuseIfThere(privateKey);
    refuseIfThere(publicKey);
    KeyPair pair = newPair();
    KeyId id = KeyId.of(pair.getPublic());
    TextFile.writeNew(
        privateKey, KeyFile.text(vendor, id, pair.getPrivate()), TextFile.Readers.OWNER);
    TextFile.writeNew(publicKey, KeyFile.text(vendor, id, pair.getPublic()), TextFile.Readers.ALL);
    return new SigningKey(vendor, id, pair.getPrivate());
  }

  private static void refuseIfThere(Path file) {
    if (Files.exists(file)) {
      throw new KontorException(LicenceError.KEY_EXISTS, Map.of("file", file));
    }
  }

  private static KeyPair newPair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new KontorException(LicenceError.CRYPTOGRAPHY, Map.of(), e);
    }
  }
}
