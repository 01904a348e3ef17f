package io.kontor.api.action;

/** The one effect a step may have, as the ledger knows it. */
public interface Effect {

  /**
   * The same for every try of this step, different for every other: for message ids, references and
   * lookups.
   *
   * @return letters, digits and hyphens, at most 64
   */
  String key();

  /**
   * Records durably that the effect may happen from now on. Called directly before the point of no
   * return and not earlier: a crash before it is retried, a crash after it is UNCERTAIN. Needed
   * only by {@link Repeatability#ONCE} actions; when it throws, the effect must not happen.
   */
  void begins();
}
