package io.kontor.host.profile;

import io.kontor.api.Language;
import io.kontor.host.condition.Condition;
import java.util.Set;

/** Understands one line of {@code when} or {@code until}. */
@FunctionalInterface
public interface SentenceReader {

  /**
   * Reads a sentence.
   *
   * @throws io.kontor.api.error.KontorException with a suggestion, if it is none
   */
  Condition<?, ?> read(String sentence, Context context);

  /**
   * What a sentence can refer to.
   *
   * @param language the language it is written in
   * @param watch the kind of subject its profile watches
   * @param shops the shops its profile watches; empty for all
   */
  record Context(Language language, String watch, Set<String> shops) {}
}
