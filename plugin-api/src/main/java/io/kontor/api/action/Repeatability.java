package io.kontor.api.action;

/** What the host may do when it finds a step started but without an outcome (L19). */
public enum Repeatability {
  /** Doing it again changes nothing: the step is repeated. */
  IDEMPOTENT,
  /** {@link Action#probe} tells whether it was done. */
  PROBE,
  /**
   * Nobody can tell: the task becomes UNCERTAIN once the effect has begun, and a person decides.
   */
  ONCE
}
