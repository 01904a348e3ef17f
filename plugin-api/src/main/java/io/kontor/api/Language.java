package io.kontor.api;

import java.util.Locale;
import java.util.Optional;

/**
 * The languages Kontor speaks to the people who run it. Customers may read any language that has a
 * template.
 */
public enum Language {
  /** German. */
  DE(Locale.GERMANY),
  /** English. */
  EN(Locale.UK),
  /** Italian. */
  IT(Locale.ITALY);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /**
   * The locale used for numbers and dates in this language.
   *
   * @return the locale
   */
  public Locale locale() {
    return locale;
  }

  /**
   * The two-letter code, in lower case.
   *
   * @return {@code de}, {@code en} or {@code it}
   */
  public String code() {
    return locale.getLanguage();
  }

  /**
   * Finds a language by its code; case and region are ignored ({@code de-AT} is German).
   *
   * @param code a language tag
   * @return the language, or empty if Kontor does not speak it
   */
  public static Optional<Language> of(String code) {
    String tag = code.strip().toLowerCase(Locale.ROOT);
    for (Language language : values()) {
      if (tag.equals(language.code())
          || tag.startsWith(language.code() + "-")
          || tag.startsWith(language.code() + "_")) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
