package io.kontor.host.licence.code;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which key of which vendor: the first four bytes of the SHA-256 of the public key, so that nobody
 * has to hand out numbers.
 *
 * @param value the four bytes
 */
public record KeyId(int value) {

  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{8}");

  /**
   * The id of a key.
   *
   * @param key a public key
   * @return its id
   */
  public static KeyId of(PublicKey key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return new KeyId(ByteBuffer.wrap(hash).getInt());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static Optional<KeyId> parse(String text) {
    return HEX.matcher(text).matches()
        ? Optional.of(new KeyId(HexFormat.fromHexDigits(text)))
        : Optional.empty();
  }

  /** Eight hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(value);
  }
}
