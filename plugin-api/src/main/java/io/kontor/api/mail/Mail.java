package io.kontor.api.mail;

import java.util.List;
import java.util.Optional;

/**
 * A mail, complete and ready to leave.
 *
 * @param account the mail account it leaves by; empty for the installation's first
 * @param to recipients; duplicates are dropped
 * @param replyTo where answers go; empty for the account's own address
 * @param subject one line
 * @param html the HTML part; may be empty
 * @param text the plain part; never empty
 * @param language the language tag it is written in, for the header and for people
 * @param attachments fixed by name, size and hash
 */
public record Mail(
    String account,
    List<String> to,
    Optional<String> replyTo,
    String subject,
    String html,
    String text,
    String language,
    List<Attachment> attachments) {

  /** Copies the lists. */
  public Mail {
    to = List.copyOf(to);
    attachments = List.copyOf(attachments);
  }
}
