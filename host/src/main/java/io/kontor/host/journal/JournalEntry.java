package io.kontor.host.journal;

import io.kontor.api.Message;
import io.kontor.api.subject.SubjectRef;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the journal.
 *
 * @param id its place; 0 before it is written
 * @param moment when
 * @param kind what it is about
 * @param profile the profile's id; empty text if none
 * @param subject the subject, if one
 * @param title what people call the subject; empty text if none
 * @param task the task's id; 0 if none
 * @param message what happened
 * @param person who decided it; empty text for Kontor itself
 */
public record JournalEntry(
    long id,
    Instant moment,
    JournalKind kind,
    String profile,
    Optional<SubjectRef> subject,
    String title,
    long task,
    Message message,
    String person) {

  /** An entry about no subject. */
  public static JournalEntry of(
      Instant moment, JournalKind kind, String profile, Message message, String person) {
    return new JournalEntry(0, moment, kind, profile, Optional.empty(), "", 0, message, person);
  }
}
