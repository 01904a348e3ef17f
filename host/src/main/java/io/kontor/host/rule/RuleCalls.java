package io.kontor.host.rule;

/** What compiled rules call. Public only because they lie in a package of their own. */
public interface RuleCalls {

  /** Whether a numbered condition holds for the subject of a fact. */
  boolean holds(int condition, Object fact);

  /**
   * Whether the subject of a fact comes from one of the sources a numbered rule is restricted to.
   */
  boolean from(int rule, Object fact);

  /** Notes that a numbered rule holds for the subject of a fact. */
  void matched(int rule, Object fact);
}
