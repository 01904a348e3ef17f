package io.kontor.mariadb;

/**
 * What a start is about to do, for a person who waits in front of it. Steps that are not needed are
 * left out.
 */
public enum StartStep {
  /** The server an earlier, killed program left behind is stopped. */
  STOPPING_LEFTOVER,
  /** The bundled server is unpacked: once for a server folder, one to a few seconds. */
  UNPACKING_SERVER,
  /** The data folder is made: once for a folder, about a second. */
  CREATING_DATA,
  /** The server starts, and repairs its data first if it was killed. */
  STARTING_SERVER
}
