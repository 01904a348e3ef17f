package io.kontor.host.condition;

import io.kontor.api.Language;
import java.math.BigDecimal;
import java.util.Optional;

/** A whole number. */
final class WholeKind implements ValueKind {

  private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

  /** Reads a whole number that is not negative. */
  static Optional<Integer> whole(Place place) {
    return place
        .token()
        .filter(token -> token.kind() == Token.Kind.WORD)
        .flatMap(token -> Numbers.read(token.text(), place.context().language()))
        .map(BigDecimal::stripTrailingZeros)
        .filter(n -> n.signum() >= 0 && n.scale() <= 0 && n.compareTo(LARGEST) <= 0)
        .map(BigDecimal::intValueExact);
  }

  @Override
  public Reading read(Place place) {
    return whole(place)
        .map(number -> place.next().value(number))
        .orElseGet(() -> place.wrong(example(place.context())));
  }

  @Override
  public String print(Object value, Language language) {
    return Numbers.print(BigDecimal.valueOf((Integer) value), 0, language);
  }

  @Override
  public String example(SentenceContext context) {
    return "3";
  }
}
