package io.kontor.api;

import io.kontor.api.error.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence for a person, not yet in a language: a key and the values it names. The wording stands
 * in the bundle {@code messages} of whoever owns the key ({@code messages_de.properties}, {@code
 * _en}, {@code _it}); a plug-in's bundle lies at the root of its JAR. In the wording, {@code
 * {name}} is replaced by the value of that name.
 *
 * @param key the key in the bundle; for an error its code
 * @param values the values the wording names; never a secret, a mail address or a mail body
 */
public record Message(String key, Map<String, String> values) {

  /** Copies the values. */
  public Message {
    values = Map.copyOf(values);
  }

  /**
   * A sentence that names no value.
   *
   * @param key the key in the bundle
   * @return the message
   */
  public static Message of(String key) {
    return new Message(key, Map.of());
  }

  /**
   * What an error code says.
   *
   * @param code the code
   * @param values the values its wording names
   * @return the message
   */
  public static Message of(ErrorCode code, Map<String, ?> values) {
    var texts = new LinkedHashMap<String, String>();
    values.forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return new Message(code.code(), texts);
  }
}
