package io.kontor.api.action;

import io.kontor.api.Message;
import java.time.Duration;
import java.util.Optional;

/**
 * What a step came to. Actions return it, the host acts on it.
 *
 * @param kind what it came to
 * @param reason why, for a person
 * @param retryAfter for {@link Kind#RETRY_LATER}, the shortest wait the other side asked for, for
 *     {@link Kind#NOT_YET}, when its turn comes; empty for the host's own
 */
public record Outcome(Kind kind, Message reason, Optional<Duration> retryAfter) {

  /** The six ends of a step. */
  public enum Kind {
    /** Done. */
    DONE,
    /** There was nothing to do; the task goes on with its next step. */
    SKIPPED,
    /** It certainly did not happen and may work later. */
    RETRY_LATER,
    /** It was not even tried, because its turn has not come; it waits, and no try is spent. */
    NOT_YET,
    /** It certainly did not happen and will not by itself; the task is parked for a person. */
    FAILED,
    /** Nobody can know whether it happened; a person decides, and it is never repeated silently. */
    UNCERTAIN
  }

  /**
   * Done.
   *
   * @param what what was done
   * @return the outcome
   */
  public static Outcome done(Message what) {
    return new Outcome(Kind.DONE, what, Optional.empty());
  }

  /**
   * Nothing to do.
   *
   * @param reason why
   * @return the outcome
   */
  public static Outcome skipped(Message reason) {
    return new Outcome(Kind.SKIPPED, reason, Optional.empty());
  }

  /**
   * Certainly did not happen; try again when the host thinks fit.
   *
   * @param reason why
   * @return the outcome
   */
  public static Outcome retryLater(Message reason) {
    return new Outcome(Kind.RETRY_LATER, reason, Optional.empty());
  }

  /**
   * Was not even tried: something is full, and a later turn is as good as this one. Waiting so
   * costs no try, however often it is.
   *
   * @param reason what it waits for
   * @param wait until its turn comes
   * @return the outcome
   */
  public static Outcome notYet(Message reason, Duration wait) {
    return new Outcome(Kind.NOT_YET, reason, Optional.of(wait));
  }

  /**
   * Certainly did not happen, and will not by itself.
   *
   * @param reason why
   * @return the outcome
   */
  public static Outcome failed(Message reason) {
    return new Outcome(Kind.FAILED, reason, Optional.empty());
  }

  /**
   * Nobody can know.
   *
   * @param reason what was last seen
   * @return the outcome
   */
  public static Outcome uncertain(Message reason) {
    return new Outcome(Kind.UNCERTAIN, reason, Optional.empty());
  }
}
