package io.kontor.host.command.init;

import java.util.Arrays;
import java.util.List;

/**
 * All that may be asked. Each can be answered beforehand: a secret by an environment variable,
 * which is what kontor.yaml will name, everything else by an option.
 */
enum Question {
  /** Where to write if a file is there already. */
  FILE("", "", ""),
  /** The database server. */
  DB(
      "--db",
      "HOST[:PORT]",
      "The shop's database server; through a tunnel as the SSH server sees it."),
  /** The way there. */
  SSH("--ssh", "USER@HOST[:PORT]", "The SSH server that leads to the database; - for none."),
  /** How to sign in there. */
  SSH_KEY("--ssh-key", "FILE", "The private key for the SSH server; - for a password."),
  /** The password there. */
  SSH_PASSWORD("SSH_PASSWORD", "", ""),
  /** Whether it is the right one. */
  SSH_FINGERPRINT(
      "--ssh-fingerprint", "SHA256:…", "The SSH server's key, as its provider says it."),
  /** How the way is protected without a tunnel. */
  TLS("--tls", "MODE", "verify-full, trust or disable; only without a tunnel."),
  /** The database. */
  SCHEMA("--schema", "NAME", "The name of the shop's database."),
  /** The account. */
  USER("--user", "NAME", "The account there."),
  /** Its password. */
  SHOP_PASSWORD("SHOP_PASSWORD", "", ""),
  /** Which of several shops. */
  SHOP("--shop", "N", "Which one, if several shops are found: its number in the list."),
  /** What Kontor calls it for ever. */
  KEY("--key", "KEY", "What Kontor calls the shop; never changed later."),
  /** Where its days begin. */
  ZONE("--zone", "ZONE", "The shop's time zone, for example Europe/Rome."),
  /** What to do if it cannot be read yet. */
  AGAIN("", "", ""),
  /** Who the mails are from. */
  MAIL_FROM("--mail-from", "ADDRESS", "The sender's address; - to set up mail later."),
  /** How the sender is called. */
  MAIL_NAME("--mail-name", "NAME", "The sender's name."),
  /** By which server. */
  MAIL_SERVER("--mail-server", "HOST[:PORT]", "The mail server; proposed from the address."),
  /** How the way to it is protected. */
  MAIL_SECURITY("--mail-security", "MODE", "starttls, tls or none."),
  /** How Kontor signs in there. */
  MAIL_LOGIN("--mail-login", "MODE", "password, none, microsoft or google."),
  /** As whom. */
  MAIL_USER("--mail-user", "NAME", "The account at the mail server."),
  /** Its password. */
  MAIL_PASSWORD("MAIL_PASSWORD", "", ""),
  /** Microsoft's directory. */
  OAUTH_TENANT("--oauth-tenant", "TENANT", "With microsoft: the tenant."),
  /** The application. */
  OAUTH_CLIENT("--oauth-client", "ID", "With microsoft or google: the application's client id."),
  /** Its secret. */
  OAUTH_SECRET("MAIL_CLIENT_SECRET", "", ""),
  /** What access is renewed with. */
  OAUTH_TOKEN("MAIL_REFRESH_TOKEN", "", "");

  private final String source;
  private final String label;
  private final String description;

  Question(String source, String label, String description) {
    this.source = source;
    this.label = label;
    this.description = description;
  }

  /** Those that an option can answer. */
  static List<Question> optional() {
    return Arrays.stream(values()).filter(question -> question.source.startsWith("--")).toList();
  }

  /** Whether the answer is never printed and never written. */
  boolean secret() {
    return !source.isEmpty() && !source.startsWith("--");
  }

  /** The option, or for a secret the variable that holds the answer; empty if only a person can. */
  String source() {
    return source;
  }

  /** What stands behind the option. */
  String label() {
    return label;
  }

  /** What the option is for. */
  String description() {
    return description;
  }
}
