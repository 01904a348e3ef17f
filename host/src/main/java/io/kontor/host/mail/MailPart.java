package io.kontor.host.mail;

import io.kontor.api.Message;

/**
 * One part of the way to a mail server, and what a check found there.
 *
 * @param name which part
 * @param state how it stands
 * @param finding what works, or what failed and why
 */
public record MailPart(Name name, State state, Message finding) {

  /** The parts, in the order in which a connection comes to them. */
  public enum Name {
    /** The server's name leads to a machine. */
    NAME,
    /** That machine answers at the port, as a mail server. */
    CONNECTION,
    /** The way is encrypted, and leads to the server named. */
    ENCRYPTION,
    /** The server takes the account's sign-in. */
    LOGIN,
    /** The server takes mails from the account's sender. */
    SENDER
  }

  /** How a part stands. */
  public enum State {
    /** It works. */
    GOOD,
    /** It works, but not as one should wish. */
    DOUBTFUL,
    /** It failed; nothing behind it was tried. */
    FAILED,
    /** Something before it failed. */
    NOT_TRIED
  }
}
