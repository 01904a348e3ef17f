package io.kontor.mariadb;

/** Which server program may run. */
public enum ServerChoice {
  /** The machine's own if it is there and fits the data, else the bundled one. */
  AUTOMATIC,
  /** Only the machine's own. */
  SYSTEM,
  /** Only the one that comes with Kontor. */
  BUNDLED
}
