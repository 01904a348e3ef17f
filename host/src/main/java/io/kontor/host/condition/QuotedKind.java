package io.kontor.host.condition;

import io.kontor.api.Language;

/** A text in quotes. */
final class QuotedKind implements ValueKind {

  static String quote(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public Reading read(Place place) {
    return place
        .quoted()
        .map(text -> place.next().value(text))
        .orElseGet(() -> place.wrong(inQuotes(place)));
  }

  /** Whoever forgot the quotes sees the same word with them. */
  private String inQuotes(Place place) {
    return place
        .token()
        .filter(token -> token.kind() == Token.Kind.WORD)
        .map(token -> quote(token.text()))
        .orElseGet(() -> example(place.context()));
  }

  @Override
  public String print(Object value, Language language) {
    return quote((String) value);
  }

  @Override
  public String example(SentenceContext context) {
    return quote("…");
  }
}
