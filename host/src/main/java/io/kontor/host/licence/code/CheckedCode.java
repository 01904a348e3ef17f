package io.kontor.host.licence.code;

import io.kontor.api.Message;
import io.kontor.host.wording.Nested;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A code that was read and verified.
 *
 * @param text the code in groups of five
 * @param integrity whether the vendor wrote it; only then may {@code code} be believed
 * @param code what it says; empty if that cannot be read
 * @param vendor the name of the trusted vendor whose key it names
 */
public record CheckedCode(
    String text, Integrity integrity, Optional<ActivationCode> code, Optional<String> vendor) {

  /**
   * What may be believed.
   *
   * @return the code if it is genuine
   */
  public Optional<ActivationCode> genuine() {
    return integrity == Integrity.GENUINE ? code : Optional.empty();
  }

  /** What the messages about a code that cannot be believed name. */
  public Map<String, String> values(Message source) {
    var values = new HashMap<String, String>();
    Nested.put(values, "source", source);
    values.put("key", code.map(stated -> stated.keyId().toString()).orElse("—"));
    values.put("vendor", vendor.orElse("—"));
    return values;
  }
}
