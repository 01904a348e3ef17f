package io.kontor.host.task;

/** Where a step stands. */
public enum StepState {
  /** Begun; its effect certainly has not. */
  STARTED,
  /** Its effect may have happened from now on. */
  SENDING,
  /** Done. */
  DONE,
  /** There was nothing to do. */
  SKIPPED,
  /** It certainly did not happen, and is tried again. */
  RETRY,
  /** It certainly did not happen, and will not by itself. */
  FAILED,
  /** Nobody can know. */
  UNCERTAIN;

  /** Whether no outcome was ever stored: the host was stopped, or is at it. */
  public boolean unresolved() {
    return this == STARTED || this == SENDING;
  }

  /** Whether the task may go on behind it. */
  public boolean passed() {
    return this == DONE || this == SKIPPED;
  }

  /** Whether its effect happened, or may have. */
  public boolean begun() {
    return this == SENDING || this == DONE || this == UNCERTAIN;
  }
}
