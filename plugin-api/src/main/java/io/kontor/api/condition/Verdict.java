package io.kontor.api.condition;

/** What a condition found. */
public enum Verdict {
  /** It holds. */
  HOLDS,
  /** It does not hold. */
  FAILS,
  /** Nobody can tell, because a fact is unknown (L6). Negated it is unknown as well. */
  UNKNOWN;

  /**
   * The verdict of the opposite condition.
   *
   * @return holds for fails and the other way round; unknown stays unknown
   */
  public Verdict negated() {
    return switch (this) {
      case HOLDS -> FAILS;
      case FAILS -> HOLDS;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /**
   * A verdict known for sure.
   *
   * @param holds whether it holds
   * @return holds or fails
   */
  public static Verdict of(boolean holds) {
    return holds ? HOLDS : FAILS;
  }
}
