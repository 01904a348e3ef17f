package io.kontor.api.condition;

/**
 * What a condition looks at besides its parameters; declared, so that the host knows when to ask
 * again (L7).
 */
public enum Input {
  /** The subject's own fact. */
  OWN,
  /** The clock. */
  CLOCK,
  /** What tasks of the same subject came to. */
  LEDGER
}
