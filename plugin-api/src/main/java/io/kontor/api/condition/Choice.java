package io.kontor.api.condition;

import java.util.Map;
import java.util.Set;

/**
 * A value named in a sentence: one of Kontor's own ({@code Vorkasse}) or a shop's by its name in
 * quotes ({@code "PayPal Plus"}). Resolved to ids when the profile is loaded; a value renamed in
 * the shop is still found by its id (L14).
 *
 * @param own the constant of Kontor's own enum; empty for a shop's value
 * @param name the name as written, for a shop's value; empty for Kontor's own
 * @param ids the ids of a shop's value by the shop's key; empty for Kontor's own
 */
public record Choice(String own, String name, Map<String, Set<String>> ids) {

  /** Copies the ids. */
  public Choice {
    ids = Map.copyOf(ids);
  }

  /**
   * One of Kontor's own values.
   *
   * @param constant the constant
   * @return the choice
   */
  public static Choice own(Enum<?> constant) {
    return new Choice(constant.name(), "", Map.of());
  }

  /**
   * Whether this is one of Kontor's own values.
   *
   * @return false for a shop's value
   */
  public boolean isOwn() {
    return !own.isEmpty();
  }

  /**
   * Whether a shop's id is meant.
   *
   * @param shop the shop's key
   * @param id the shop's id
   * @return true if this is a shop's value with that id there
   */
  public boolean means(String shop, String id) {
    return ids.getOrDefault(shop, Set.of()).contains(id);
  }
}
