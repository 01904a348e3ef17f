package io.kontor.api.subject;

import java.time.ZoneId;
import java.util.List;

/**
 * Something that profiles watch: its name, what is known about it, and where it lives in time and
 * language.
 *
 * @param ref its name, for ever the same
 * @param fact what is known about it: an immutable record of its kind ({@link
 *     io.kontor.api.order.Order} for orders)
 * @param title what a person calls it, for example {@code 10042}; not unique
 * @param zone the time zone in which its days begin and end
 * @param languages language tags in which its customer may be written to, best first; may be empty
 */
public record Subject(
    SubjectRef ref, Record fact, String title, ZoneId zone, List<String> languages) {

  /** Copies the list. */
  public Subject {
    languages = List.copyOf(languages);
  }
}
