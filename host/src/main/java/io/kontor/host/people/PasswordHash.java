package io.kontor.host.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id with 19 MiB and two passes; at most two at a time, so that guessing costs no memory. */
public final class PasswordHash {

  private static final int KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final String PREFIX = "$argon2id$v=19$m=" + KIB + ",t=" + PASSES + ",p=1$";

  private final SecureRandom random = new SecureRandom();
  private final Semaphore atWork = new Semaphore(2);

  /** The text to store for a password. */
  public String of(String password) {
    byte[] salt = draw(SALT_BYTES);
    return text(salt, hash(password, salt));
  }

  /** A text to which no password belongs; to look at one takes as long as with any other text. */
  public String ofNobody() {
    return text(draw(SALT_BYTES), draw(HASH_BYTES));
  }

  private static String text(byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return PREFIX + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
  }

  private byte[] draw(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Whether a password belongs to a stored text. */
  public boolean matches(String password, String stored) {
    List<String> parts = List.of(stored.substring(PREFIX.length()).split("\\$", -1));
    byte[] salt = Base64.getDecoder().decode(parts.get(0));
    byte[] expected = Base64.getDecoder().decode(parts.get(1));
    return MessageDigest.isEqual(expected, hash(password, salt));
  }

  private byte[] hash(String password, byte[] salt) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(KIB)
            .withIterations(PASSES)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    atWork.acquireUninterruptibly();
    try {
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      atWork.release();
    }
    return hash;
  }
}
