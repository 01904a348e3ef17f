package io.kontor.host.mail;

/** How the way to a mail server is protected. */
public enum MailSecurity {
  /** Not at all; only for a server on the same machine. */
  NONE,
  /** Plain greeting, then encrypted or not at all; usually port 587. */
  STARTTLS,
  /** Encrypted from the first byte; usually port 465. */
  TLS
}
