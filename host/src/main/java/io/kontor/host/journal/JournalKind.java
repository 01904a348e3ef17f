package io.kontor.host.journal;

/** What a journal entry is about: what people filter by. */
public enum JournalKind {
  /** A task came to be. */
  FIRED,
  /** A step came to something. */
  STEP,
  /** A task ended, or waits for a person. */
  TASK,
  /** A person decided something. */
  PERSON,
  /** A profile was switched. */
  PROFILE,
  /** A source could not be reached, or can be again. */
  SOURCE,
  /** The licence of a plug-in nears its end, has ended, or is good again. */
  LICENCE
}
