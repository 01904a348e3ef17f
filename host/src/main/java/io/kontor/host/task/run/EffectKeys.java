package io.kontor.host.task.run;

import io.kontor.api.subject.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The key of a step's effect: made of the ledger key alone, so that it is the same for every try
 * and every node, and can be made again from nothing.
 */
public final class EffectKeys {

  private static final int LENGTH = 40;

  private EffectKeys() {}

  /** The key of one step of one occurrence. */
  public static String of(String profile, SubjectRef subject, String occurrence, int step) {
    String name =
        String.join("\n", profile, subject.kind(), subject.source(), subject.id(), occurrence);
    return sha256(name).substring(0, LENGTH) + "-" + step;
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
