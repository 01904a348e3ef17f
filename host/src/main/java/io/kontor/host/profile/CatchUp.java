package io.kontor.host.profile;

/** What happens to subjects that match already when a profile becomes active (L4). */
public enum CatchUp {
  /** Their whole series is used up. */
  NONE,
  /** The first occurrence fires now, the rest in turn. */
  ALL
}
