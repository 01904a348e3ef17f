package io.kontor.host.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail of the mailbox, read for a person.
 *
 * @param mail the line of the list
 * @param sentAt the date in its header
 * @param html the HTML part; empty if it has none
 * @param text the plain part; empty if it has none
 * @param attachments its files
 */
public record MailContent(
    StoredMail mail,
    Optional<Instant> sentAt,
    String html,
    String text,
    List<AttachedFile> attachments) {

  /** Copies the list. */
  public MailContent {
    attachments = List.copyOf(attachments);
  }

  /** A file that came with a mail; its content is read by its position. */
  public record AttachedFile(String name, String type, long size) {}
}
