package io.kontor.sqlshops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what PHP's serialize() wrote: arrays, texts, numbers, booleans and null. Objects are
 * refused, and so is all that does not fit its own lengths, which count bytes of UTF-8.
 */
final class PhpSerialized {

  private static final int MAXIMUM_DEPTH = 20;

  private final String text;
  private int at;
  private boolean broken;

  private PhpSerialized(String text) {
    this.text = text;
  }

  /** Reads an array, with texts and nested arrays as values; empty if it cannot be read. */
  static Optional<Map<String, Object>> array(String serialized) {
    if (!serialized.startsWith("a:")) {
      return Optional.empty();
    }
    var reader = new PhpSerialized(serialized);
    reader.at = 2;
    Map<String, Object> array = reader.entries(0);
    return reader.broken ? Optional.empty() : Optional.of(array);
  }

  private Map<String, Object> entries(int depth) {
    var entries = new LinkedHashMap<String, Object>();
    int count = number(':');
    expect('{');
    for (int i = 0; i < count && !broken; i++) {
      String key = String.valueOf(value(depth));
      entries.put(key, value(depth));
    }
    expect('}');
    return entries;
  }

  private Object value(int depth) {
    char type = at < text.length() ? text.charAt(at) : ' ';
    at += 2;
    if (type == 'a' && depth < MAXIMUM_DEPTH) {
      return entries(depth + 1);
    }
    return switch (type) {
      case 's' -> string();
      case 'i', 'd', 'b' -> until(';');
      case 'N' -> "";
      default -> {
        broken = true;
        yield "";
      }
    };
  }

  private String string() {
    int bytes = number(':');
    expect('"');
    int end = at;
    for (int left = bytes; left > 0 && end < text.length(); end++) {
      left -= utf8Length(text.charAt(end));
    }
    if (broken || end > text.length()) {
      broken = true;
      return "";
    }
    String string = text.substring(at, end);
    at = end;
    expect('"');
    expect(';');
    return string;
  }

  // Two halves of a pair count four bytes together.
  private static int utf8Length(char character) {
    if (character < 0x80) {
      return 1;
    }
    return character < 0x800 || Character.isSurrogate(character) ? 2 : 3;
  }

  private int number(char end) {
    String digits = until(end);
    if (!digits.matches("\\d{1,9}")) {
      broken = true;
      return 0;
    }
    return Integer.parseInt(digits);
  }

  private String until(char end) {
    int stop = text.indexOf(end, at);
    if (stop < 0) {
      broken = true;
      return "";
    }
    String found = text.substring(at, stop);
    at = stop + 1;
    return found;
  }

  private void expect(char character) {
    if (at >= text.length() || text.charAt(at) != character) {
      broken = true;
    }
    at++;
  }
}
