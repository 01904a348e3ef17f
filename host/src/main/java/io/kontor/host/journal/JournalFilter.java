package io.kontor.host.journal;

import io.kontor.api.subject.SubjectRef;
import java.util.Optional;

/**
 * Which entries a reader wants to see.
 *
 * @param kind only of this kind
 * @param profile only of this profile
 * @param subject only about this subject
 * @param person true for what people decided only
 */
public record JournalFilter(
    Optional<JournalKind> kind,
    Optional<String> profile,
    Optional<SubjectRef> subject,
    boolean person) {

  /** All entries. */
  public static final JournalFilter ALL =
      new JournalFilter(Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** All entries about one subject. */
  public static JournalFilter about(SubjectRef subject) {
    return new JournalFilter(Optional.empty(), Optional.empty(), Optional.of(subject), false);
  }
}
