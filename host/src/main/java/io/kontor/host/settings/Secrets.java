package io.kontor.host.settings;

import io.kontor.api.error.KontorException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts secrets at rest. A value is bound to its place: copied to another row it cannot be read.
 */
public final class Secrets {

  private static final String PREFIX = "enc:v1:";
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  /** Secrets under one key. */
  public Secrets(SecretKey key) {
    this.key = key;
  }

  /** Whether a stored value is an encrypted one. */
  public static boolean isEncrypted(String stored) {
    return stored.startsWith(PREFIX);
  }

  /** Encrypts a value for a place, for example {@code setting.value#mail/password}. */
  public String encrypt(String place, String value) {
    try {
      byte[] iv = new byte[IV_BYTES];
      random.nextBytes(iv);
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, iv, place);
      byte[] text = cipher.doFinal(value.getBytes(StandardCharsets.UTF_8));
      byte[] all = Arrays.copyOf(iv, IV_BYTES + text.length);
      System.arraycopy(text, 0, all, IV_BYTES, text.length);
      return PREFIX + Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not available", e);
    }
  }

  /** Decrypts a value that was encrypted for this place. */
  public String decrypt(String place, String stored) {
    try {
      byte[] all = Base64.getDecoder().decode(stored.substring(PREFIX.length()));
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, IV_BYTES), place);
      return new String(
          cipher.doFinal(all, IV_BYTES, all.length - IV_BYTES), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new KontorException(SettingsError.SECRET_BROKEN, Map.of("place", place), e);
    }
  }

  private Cipher cipher(int mode, byte[] iv, String place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD((PREFIX + place).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
