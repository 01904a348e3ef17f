package io.kontor.host.command.init;

import java.util.Arrays;
import java.util.List;

/**
 * All that may be asked. Each can be answered beforehand: a secret by an environment variable,
 * which is what kontor.yaml will name, everything else by an option.
 */
enum Question {
  /** Where to write if a file is there already. */
  FILE("", ""),
  /** The database server. */
  DB("--db", "HOST[:PORT]"),
  /** The way there. */
  SSH("--ssh", "USER@HOST[:PORT]"),
  /** How to sign in there. */
  SSH_KEY("--ssh-key", "FILE"),
  /** The password there. */
  SSH_PASSWORD("SSH_PASSWORD", ""),
  /** Whether it is the right one. */
  SSH_FINGERPRINT("--ssh-fingerprint", "SHA256:…"),
  /** How the way is protected without a tunnel. */
  TLS("--tls", "MODE"),
  /** The database. */
  SCHEMA("--schema", "NAME"),
  /** The account. */
  USER("--user", "NAME"),
  /** Its password. */
  SHOP_PASSWORD("SHOP_PASSWORD", ""),
  /** Which of several shops. */
  SHOP("--shop", "N"),
  /** What Kontor calls it for ever. */
  KEY("--key", "KEY"),
  /** Where its days begin. */
  ZONE("--zone", "ZONE"),
  /** What to do if it cannot be read yet. */
  AGAIN("", ""),
  /** Who the mails are from. */
  MAIL_FROM("--mail-from", "ADDRESS"),
  /** How the sender is called. */
  MAIL_NAME("--mail-name", "NAME"),
  /** By which server. */
  MAIL_SERVER("--mail-server", "HOST[:PORT]"),
  /** How the way to it is protected. */
  MAIL_SECURITY("--mail-security", "MODE"),
  /** How Kontor signs in there. */
  MAIL_LOGIN("--mail-login", "MODE"),
  /** As whom. */
  MAIL_USER("--mail-user", "NAME"),
  /** Its password. */
  MAIL_PASSWORD("MAIL_PASSWORD", ""),
  /** Microsoft's directory. */
  OAUTH_TENANT("--oauth-tenant", "TENANT"),
  /** The application. */
  OAUTH_CLIENT("--oauth-client", "ID"),
  /** Its secret. */
  OAUTH_SECRET("MAIL_CLIENT_SECRET", ""),
  /** What access is renewed with. */
  OAUTH_TOKEN("MAIL_REFRESH_TOKEN", "");

  private final String source;
  private final String label;

  Question(String source, String label) {
    this.source = source;
    this.label = label;
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
}
