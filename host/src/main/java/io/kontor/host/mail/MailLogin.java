package io.kontor.host.mail;

import io.kontor.api.settings.Label;

/** How Kontor signs in to a mail server. */
public enum MailLogin {
  /** Not at all. */
  @Label(de = "ohne Anmeldung", en = "no sign-in", it = "senza accesso")
  NONE,
  /** With user and password. */
  @Label(de = "Benutzer und Passwort", en = "User and password", it = "Utente e password")
  PASSWORD,
  /** XOAUTH2 with a refresh token of Microsoft 365. */
  @Label(de = "Microsoft 365 (Token)", en = "Microsoft 365 (token)", it = "Microsoft 365 (token)")
  MICROSOFT,
  /** XOAUTH2 with a refresh token of Google. */
  @Label(de = "Google (Token)", en = "Google (token)", it = "Google (token)")
  GOOGLE;

  boolean byToken() {
    return this == MICROSOFT || this == GOOGLE;
  }
}
