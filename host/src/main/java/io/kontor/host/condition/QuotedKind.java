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
        .orElseGet(() -> place.wrong(example(place.context())));
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
