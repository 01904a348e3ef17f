package io.kontor.host.mail;

import io.kontor.api.settings.Label;

/** How the way to a mail server is protected. */
public enum MailSecurity {
  /** Not at all; only for a server on the same machine. */
  @Label(
      de = "keine (nur für einen Server auf diesem Rechner)",
      en = "none (only for a server on this machine)",
      it = "nessuna (solo per un server su questo computer)")
  NONE,
  /** Plain greeting, then encrypted or not at all; usually port 587. */
  @Label(
      de = "STARTTLS (meist Port 587)",
      en = "STARTTLS (usually port 587)",
      it = "STARTTLS (di solito porta 587)")
  STARTTLS,
  /** Encrypted from the first byte; usually port 465. */
  @Label(
      de = "TLS (meist Port 465)",
      en = "TLS (usually port 465)",
      it = "TLS (di solito porta 465)")
  TLS
}
