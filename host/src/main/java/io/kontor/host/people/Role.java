package io.kontor.host.people;

/**
 * What somebody may do; each role may also do what those before it may. There is one account so
 * far, and it has the highest.
 */
public enum Role {
  /** Looks. */
  VIEWER,
  /** Decides about tasks, and stops what goes wrong. */
  OPERATOR,
  /** Says what is done: profiles and mails. */
  AUTHOR,
  /** Sets up: plug-ins, connections, people. */
  ADMIN
}
