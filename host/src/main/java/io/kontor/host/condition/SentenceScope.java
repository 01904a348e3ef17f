package io.kontor.host.condition;

import io.kontor.api.Language;
import java.util.Set;

/**
 * Where a sentence stands: it can only say what may be asked of the subjects its profile watches.
 *
 * @param language the language it is written in
 * @param factType the class of the facts of these subjects
 * @param shops the shops whose names it may use; empty for all
 */
public record SentenceScope(
    Language language, Class<? extends Record> factType, Set<String> shops) {

  /** Copies the shops. */
  public SentenceScope {
    shops = Set.copyOf(shops);
  }
}
