package io.kontor.host.licence.code;

import java.util.Locale;
import java.util.Optional;

/** Crockford's base32: no U, and O, I and L read as 0, 1 and 1. */
public final class Base32 {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String FILLERS = "->|*\u00AD\u200B\u200C\u200D\u2060\uFEFF\u2212";

  private Base32() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte next : bytes) {
      buffer = (buffer << 8) | (next & 0xFF);
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(ALPHABET.charAt((buffer >> (bits - 5)) & 31));
      }
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31));
    }
    return text.toString();
  }

  /**
   * Reads a text in which only fillers may stand between the characters.
   *
   * @return the bytes; empty if a character is none of the alphabet or bits are left over, because
   *     two texts must never mean the same bytes
   */
  static Optional<byte[]> decode(String text) {
    String squeezed = squeeze(text);
    var bytes = new byte[squeezed.length() * 5 / 8];
    int buffer = 0;
    int bits = 0;
    int filled = 0;
    for (int at = 0; at < squeezed.length(); at++) {
      int value = ALPHABET.indexOf(squeezed.charAt(at));
      if (value < 0) {
        return Optional.empty();
      }
      buffer = (buffer << 5) | value;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[filled++] = (byte) (buffer >> bits);
      }
    }
    boolean leftOver = bits >= 5 || (buffer & ((1 << bits) - 1)) != 0;
    return leftOver ? Optional.empty() : Optional.of(bytes);
  }

  /** How many characters a number of bytes takes. */
  static int length(int bytes) {
    return (bytes * 8 + 4) / 5;
  }

  /** The one spelling of a code: no fillers, capitals, no O, I or L. */
  public static String squeeze(String text) {
    var squeezed = new StringBuilder(text.length());
    text.chars().filter(c -> !isFiller((char) c)).forEach(c -> squeezed.append((char) c));
    return squeezed
        .toString()
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** What mail programs and people put between the characters of a code. */
  static boolean isFiller(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || FILLERS.indexOf(c) >= 0;
  }

  /** Also true for U, which only stands in a damaged code. */
  static boolean isLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
