package io.kontor.api.condition;

/**
 * A condition as rule text on the subject's own fact, so that it need not be called for each
 * subject. Both texts are constraints on the fact's record, with full class names; on an unknown
 * fact neither may be true.
 *
 * @param rank where it stands in a rule
 * @param holds true exactly where {@link ConditionType#ask} answers holds
 * @param fails true exactly where it answers fails
 */
public record Constraint(Rank rank, String holds, String fails) {

  /**
   * The canonical order: equal first constraints are shared between rules, and shared ones cost
   * nothing.
   */
  public enum Rank {
    /** Equality on how far the subject is: placed, cancelled, a status. */
    STATUS,
    /** Equality on how it is paid. */
    PAYMENT,
    /** Equality on a shop, or on a value of its own. */
    SHOP,
    /** Equality on a country. */
    COUNTRY,
    /** Equality on anything else. */
    EQUALITY,
    /** A flag or a date that is there or not. */
    PRESENCE,
    /** More than, less than. */
    RANGE,
    /** Looks at the lines. */
    LINES,
    /** Calls the condition's own function. */
    CALL
  }

  /**
   * A string as it must stand in rule text: in quotes, whatever it holds. Every name or id that
   * comes from outside goes through here.
   *
   * @param value any string
   * @return a literal of printable ASCII characters
   */
  public static String literal(String value) {
    var text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      appendEscaped(text, value.charAt(i));
    }
    return text.append('"').toString();
  }

  private static void appendEscaped(StringBuilder text, char c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      default ->
          text.append(c >= ' ' && c <= '~' ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
  }
}
