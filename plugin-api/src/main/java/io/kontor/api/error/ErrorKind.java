package io.kontor.api.error;

/** Whose turn it is when something went wrong. Failures are counted by kind. */
public enum ErrorKind {
  /** A person typed or uploaded something that cannot be. */
  USER,
  /** A setting, a profile or a file of the installation is wrong. */
  CONFIG,
  /** A plug-in broke its contract. */
  PLUGIN,
  /** Another system (database, mail server, shop) refused or did not answer. */
  EXTERNAL,
  /** Kontor itself is at fault. */
  INTERNAL
}
