package io.kontor.host.mail;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can go wrong with a mail. Server answers appear as their code, never as their text. */
public enum MailError implements ErrorCode {
  /** No such mail account. */
  NO_ACCOUNT("MAIL-1", ErrorKind.CONFIG),
  /** Not exactly one valid address. */
  BAD_ADDRESS("MAIL-2", ErrorKind.USER),
  /** A line break or control character where a header goes. */
  CONTROL_CHARACTER("MAIL-3", ErrorKind.USER),
  /** An attachment is not the file that was fixed when the mail was composed. */
  ATTACHMENT_CHANGED("MAIL-4", ErrorKind.EXTERNAL),
  /** An attachment cannot be read. */
  ATTACHMENT_UNREADABLE("MAIL-5", ErrorKind.EXTERNAL),
  /** No connection, or it broke or fell silent before the mail was complete. */
  UNREACHABLE("MAIL-6", ErrorKind.EXTERNAL),
  /** No encrypted connection. */
  TLS("MAIL-7", ErrorKind.EXTERNAL),
  /** A certificate that is not trusted or belongs to another server. */
  CERTIFICATE("MAIL-8", ErrorKind.EXTERNAL),
  /** User or password refused. */
  LOGIN("MAIL-9", ErrorKind.CONFIG),
  /** A 4xx answer. */
  REFUSED_FOR_NOW("MAIL-10", ErrorKind.EXTERNAL),
  /** A 5xx answer. */
  REFUSED("MAIL-11", ErrorKind.EXTERNAL),
  /** A recipient refused by the server. */
  RECIPIENT_REFUSED("MAIL-12", ErrorKind.EXTERNAL),
  /** Complete, but without an answer. */
  UNCERTAIN("MAIL-13", ErrorKind.EXTERNAL),
  /** More mails in an hour than the account allows. */
  HOURLY_LIMIT("MAIL-14", ErrorKind.EXTERNAL),
  /** The sign-in service refuses to renew the access. */
  TOKEN_REFUSED("MAIL-15", ErrorKind.CONFIG),
  /** The sign-in service does not answer. */
  TOKEN_UNREACHABLE("MAIL-16", ErrorKind.EXTERNAL),
  /** STARTTLS is demanded but not offered. */
  NO_STARTTLS("MAIL-17", ErrorKind.EXTERNAL),
  /** The server's name is not known. */
  UNKNOWN_HOST("MAIL-18", ErrorKind.CONFIG),
  /** All connections of the account are in use. */
  BUSY("MAIL-19", ErrorKind.EXTERNAL),
  /** The demo's mailbox cannot be written or read. */
  MAILBOX("MAIL-20", ErrorKind.INTERNAL),
  /** A mail without a recipient. */
  NO_RECIPIENT("MAIL-21", ErrorKind.USER),
  /** The sender's address refused by the server. */
  SENDER_REFUSED("MAIL-22", ErrorKind.CONFIG),
  /** Something answers at the port, or nothing does, but no mail server greets. */
  NO_GREETING("MAIL-23", ErrorKind.EXTERNAL),
  /** An account lacks what its way of signing in needs. */
  INCOMPLETE("MAIL-24", ErrorKind.CONFIG),
  /** There is an account of that key already. */
  KEY_TAKEN("MAIL-25", ErrorKind.USER);

  private final String code;
  private final ErrorKind kind;

  MailError(String code, ErrorKind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
