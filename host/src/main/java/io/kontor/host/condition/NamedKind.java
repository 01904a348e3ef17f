package io.kontor.host.condition;

import io.kontor.api.Language;
import io.kontor.api.condition.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One of Kontor's own values, by its name in the language of the sentence.
 *
 * @param constants the constants of an enum
 */
record NamedKind(List<Named> constants) implements ValueKind {

  static NamedKind of(Class<?> type) {
    Object[] constants = type.getEnumConstants();
    return new NamedKind(Arrays.stream(constants).map(Named.class::cast).toList());
  }

  @Override
  public Reading read(Place place) {
    return longest(place).orElseGet(() -> place.wrong(titles(place.context().language())));
  }

  /** The constant with the longest name that stands at a place. */
  Optional<Reading> longest(Place place) {
    Language language = place.context().language();
    return constants.stream()
        .filter(constant -> place.saysAll(words(constant, language)))
        .max(Comparator.comparing(constant -> words(constant, language).size()))
        .map(constant -> place.skip(words(constant, language).size()).value(constant));
  }

  @Override
  public String print(Object value, Language language) {
    return ((Named) value).title().in(language);
  }

  @Override
  public String example(SentenceContext context) {
    return print(constants.get(0), context.language());
  }

  String titles(Language language) {
    return constants.stream()
        .map(constant -> constant.title().in(language))
        .collect(Collectors.joining(", "));
  }

  private static List<String> words(Named constant, Language language) {
    return List.of(constant.title().in(language).strip().split("\\s+"));
  }
}
