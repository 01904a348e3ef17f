package io.kontor.api.condition;

/** What a condition may know of the tasks of the subject it is asked about. */
public interface LedgerView {

  /** Knows of no task. */
  LedgerView EMPTY = profile -> false;

  /**
   * Whether a task of a profile was done for this subject.
   *
   * @param profile the profile's id
   * @return true if at least one occurrence is DONE
   */
  boolean done(String profile);
}
