package io.kontor.host.web.page;

import io.kontor.host.trial.CaseResult;

/** How a case came out. */
public enum CaseState {
  /** As expected. */
  GOOD,
  /** As expected, as far as it could be tried. */
  PART,
  /** Otherwise. */
  OTHER;

  static CaseState of(CaseResult result) {
    if (!result.asExpected()) {
      return OTHER;
    }
    return result.untried().isEmpty() ? GOOD : PART;
  }
}
