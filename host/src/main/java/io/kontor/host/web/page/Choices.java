package io.kontor.host.web.page;

import io.kontor.api.Language;
import io.kontor.api.settings.Label;
import io.kontor.host.config.Binder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be chosen of an enum, in the reader's words. */
record Choices(Language language) {

  /** All constants of an enum; of another type none. */
  List<Field.Option> of(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(it -> option((Enum<?>) it)).toList()
        : List.of();
  }

  private Field.Option option(Enum<?> constant) {
    String stored = Binder.key(constant);
    try {
      Label words =
          constant.getDeclaringClass().getField(constant.name()).getAnnotation(Label.class);
      return new Field.Option(stored, words == null ? stored : in(words));
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("An enum without its constant " + constant, e);
    }
  }

  private String in(Label words) {
    return switch (language) {
      case DE -> words.de();
      case EN -> words.en();
      case IT -> words.it();
    };
  }

  /** How a value is stored, however a person wrote it. */
  static String stored(String written) {
    return written.strip().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words for a value; the value itself if it is no choice. */
  static String label(List<Field.Option> options, String value) {
    return options.stream()
        .filter(option -> option.value().equals(stored(value)))
        .map(Field.Option::label)
        .findFirst()
        .orElse(value);
  }
}
