package io.kontor.host.task;

/** Where a task stands. Each state is stored with its reason. */
public enum TaskState {
  /** Fired; not before its due moment. */
  WAITING,
  /** Due; any node may claim it. */
  READY,
  /** Claimed: a node holds its lease. */
  RUNNING,
  /** All steps done. */
  DONE,
  /** Nothing was done, on purpose. */
  SKIPPED,
  /** A step certainly did not happen and is tried again. */
  RETRY,
  /** All tries spent, or hopeless: a person decides. */
  PARKED,
  /** Nobody can know whether a step happened: a person decides. */
  UNCERTAIN,
  /** Ended before it was done. */
  CANCELLED
}
