package io.kontor.host.condition;

import io.kontor.api.Language;
import java.math.BigDecimal;

/** A number. */
final class DecimalKind implements ValueKind {

  private static final BigDecimal EXAMPLE = new BigDecimal("2.5");

  @Override
  public Reading read(Place place) {
    return place
        .token()
        .filter(token -> token.kind() == Token.Kind.WORD)
        .flatMap(token -> Numbers.read(token.text(), place.context().language()))
        .map(number -> place.next().value(number))
        .orElseGet(() -> place.wrong(example(place.context())));
  }

  @Override
  public String print(Object value, Language language) {
    return Numbers.print((BigDecimal) value, 0, language);
  }

  @Override
  public String example(SentenceContext context) {
    return print(EXAMPLE, context.language());
  }
}
