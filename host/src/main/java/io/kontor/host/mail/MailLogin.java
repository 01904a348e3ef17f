package io.kontor.host.mail;

/** How Kontor signs in to a mail server. */
public enum MailLogin {
  /** Not at all. */
  NONE,
  /** With user and password. */
  PASSWORD,
  /** XOAUTH2 with a refresh token of Microsoft 365. */
  MICROSOFT,
  /** XOAUTH2 with a refresh token of Google. */
  GOOGLE;

  boolean byToken() {
    return this == MICROSOFT || this == GOOGLE;
  }
}
