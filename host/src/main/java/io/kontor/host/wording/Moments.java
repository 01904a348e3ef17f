package io.kontor.host.wording;

import io.kontor.api.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Days and minutes as they are written in a language. */
public final class Moments {

  private static final Map<Language, DateTimeFormatter> DAYS =
      each(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
  private static final Map<Language, DateTimeFormatter> MINUTES =
      each(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));

  private Moments() {}

  private static Map<Language, DateTimeFormatter> each(DateTimeFormatter format) {
    return Arrays.stream(Language.values())
        .collect(
            Collectors.toMap(
                Function.identity(),
                language -> format.withLocale(language.locale()),
                (one, other) -> one,
                () -> new EnumMap<>(Language.class)));
  }

  /** A day. */
  public static String day(TemporalAccessor moment, Language language) {
    return formatter(DAYS, language).format(moment);
  }

  /** Day and minute. */
  public static String minute(TemporalAccessor moment, Language language) {
    return formatter(MINUTES, language).format(moment);
  }

  /** A day or a moment out of a message; what is none stays as it is. */
  static String said(String value, Language language) {
    try {
      return value.endsWith("Z")
          ? minute(Instant.parse(value).atZone(ZoneOffset.UTC), language) + " UTC"
          : day(LocalDate.parse(value), language);
    } catch (DateTimeParseException e) {
      return value;
    }
  }

  private static DateTimeFormatter formatter(
      Map<Language, DateTimeFormatter> all, Language language) {
    return Objects.requireNonNull(all.get(language));
  }
}
