package io.kontor.sqlshops;

import java.nio.charset.StandardCharsets;

/**
 * MySQL's old DECODE(), in Java because MySQL 8 has it no more. It is no encryption: every OXID
 * comes with the same key.
 */
final class OxidEncoding {

  private static final byte[] KEY = "fq45QS09_fqyx09239QQ".getBytes(StandardCharsets.US_ASCII);
  private static final long SEED_MASK = 0x7FFFFFFFL;
  private static final long WORD_MASK = 0xFFFFFFFFL;
  private static final long RANDOM_MAXIMUM = 0x3FFFFFFFL;
  private static final int BYTES = 256;

  private final int[] table = new int[BYTES];
  private long first;
  private long second;

  private OxidEncoding() {
    long a = 1345345333L;
    long b = 0x12345671L;
    long add = 7;
    for (byte character : KEY) {
      a ^= (((a & 63) + add) * character + (a << 8)) & WORD_MASK;
      b = (b + ((b << 8) ^ a)) & WORD_MASK;
      add += character;
    }
    first = (a & SEED_MASK) % RANDOM_MAXIMUM;
    second = (b & SEED_MASK) % RANDOM_MAXIMUM;
    shuffle();
  }

  static byte[] decode(byte[] encoded) {
    return new OxidEncoding().run(encoded);
  }

  private void shuffle() {
    for (int i = 0; i < BYTES; i++) {
      table[i] = i;
    }
    for (int i = 0; i < BYTES; i++) {
      int other = random();
      int kept = table[other];
      table[other] = table[i];
      table[i] = kept;
    }
  }

  private int random() {
    first = (first * 3 + second) % RANDOM_MAXIMUM;
    second = (first + second + 33) % RANDOM_MAXIMUM;
    return (int) ((double) first / RANDOM_MAXIMUM * 255.0);
  }

  private byte[] run(byte[] encoded) {
    byte[] plain = new byte[encoded.length];
    int shift = 0;
    for (int i = 0; i < encoded.length; i++) {
      shift ^= random();
      plain[i] = (byte) table[(encoded[i] & 0xFF) ^ (shift & 0xFF)];
      shift ^= plain[i] & 0xFF;
    }
    return plain;
  }
}
