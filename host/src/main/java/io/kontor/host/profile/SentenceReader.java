package io.kontor.host.profile;

import io.kontor.api.Language;
import io.kontor.host.condition.Condition;

/** Understands one line of {@code when} or {@code until}. */
@FunctionalInterface
public interface SentenceReader {

  /**
   * Reads a sentence.
   *
   * @throws io.kontor.api.error.KontorException with a suggestion, if it is none
   */
  Condition<?, ?> read(String sentence, Language language);
}
