package io.kontor.api;

import static java.util.Objects.requireNonNull;

/**
 * A text in the three languages of Kontor.
 *
 * @param de German
 * @param en English
 * @param it Italian
 */
public record Text(String de, String en, String it) {

  /** Checks that no language is missing. */
  public Text {
    requireNonNull(de, "de");
    requireNonNull(en, "en");
    requireNonNull(it, "it");
  }

  /**
   * A text that reads the same in every language: a name, a number.
   *
   * @param text the text
   * @return the text in all three languages
   */
  public static Text same(String text) {
    return new Text(text, text, text);
  }

  /**
   * The text for a reader.
   *
   * @param language the reader's language
   * @return the text in that language
   */
  public String in(Language language) {
    return switch (language) {
      case DE -> de;
      case EN -> en;
      case IT -> it;
    };
  }
}
