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
    /** Equality on status, payment, shop, country. */
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
}
