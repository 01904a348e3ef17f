package io.kontor.host.mail;

import jakarta.mail.MessagingException;

/** A server's no while connecting. Without its text, which may quote user or address. */
final class SmtpRefusal extends MessagingException {

  private static final long serialVersionUID = 1L;

  private final MailError kind;
  private final int reply;

  SmtpRefusal(MailError kind, int reply) {
    super(kind.code() + " " + reply);
    this.kind = kind;
    this.reply = reply;
  }

  MailError kind() {
    return kind;
  }

  int reply() {
    return reply;
  }
}
