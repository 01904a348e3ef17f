package io.kontor.host.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail in the mailbox, as a list shows it.
 *
 * @param id its place: day and number
 * @param number the order of arrival, over all days
 * @param receivedAt when it arrived
 * @param from the sender
 * @param to the recipients of the envelope
 * @param subject the subject
 * @param messageId the Message-ID without its angle brackets; empty if it has none
 * @param size in bytes
 */
public record StoredMail(
    String id,
    long number,
    Instant receivedAt,
    String from,
    List<String> to,
    String subject,
    String messageId,
    long size) {

  /** Copies the list. */
  public StoredMail {
    to = List.copyOf(to);
  }
}
