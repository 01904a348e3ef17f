package io.kontor.host.wording;

import io.kontor.api.Message;
import java.util.Map;

/**
 * A message inside another one: its key stands under the name it has there, its values below that
 * name. The wording of the outer one shows it as {@code {@name}}, in the reader's language.
 */
public final class Nested {

  private Nested() {}

  /** Puts a message among the values of another. */
  public static void put(Map<String, ? super String> values, String name, Message inner) {
    values.put(name, inner.key());
    inner.values().forEach((key, value) -> values.put(below(name) + key, value));
  }

  static String below(String name) {
    return name + ".";
  }
}
