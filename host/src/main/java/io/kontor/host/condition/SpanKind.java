package io.kontor.host.condition;

import io.kontor.api.Language;
import io.kontor.api.condition.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A length of time: {@code 7 Tagen}, {@code 1 Stunde}; weeks are read as days. */
final class SpanKind implements ValueKind {

  private static final Span WEEK = new Span(7, Span.Unit.DAYS);
  private static final Span HALF_DAY = new Span(12, Span.Unit.HOURS);

  @Override
  public Reading read(Place place) {
    Optional<Integer> amount = WholeKind.whole(place);
    if (amount.isEmpty()) {
      return place.wrong(allowed(place.context().language()));
    }
    for (Span.Unit unit : Span.Unit.values()) {
      if (words(unit, place.context().language()).stream().anyMatch(place.next()::says)) {
        return place.skip(2).value(new Span(amount.get(), unit));
      }
    }
    if (weeks(place.context().language()).stream().anyMatch(place.next()::says)
        && amount.get() <= Integer.MAX_VALUE / WEEK.amount()) {
      return place.skip(2).value(new Span(amount.get() * WEEK.amount(), Span.Unit.DAYS));
    }
    return place.next().wrong(allowed(place.context().language()));
  }

  private static List<String> weeks(Language language) {
    return switch (language) {
      case DE -> List.of("Woche", "Wochen");
      case EN -> List.of("week", "weeks");
      case IT -> List.of("settimana", "settimane");
    };
  }

  @Override
  public String print(Object value, Language language) {
    Span span = (Span) value;
    String amount = Numbers.print(BigDecimal.valueOf(span.amount()), 0, language);
    return amount + " " + words(span.unit(), language).get(span.amount() == 1 ? 0 : 1);
  }

  @Override
  public String example(SentenceContext context) {
    return print(WEEK, context.language());
  }

  private String allowed(Language language) {
    return print(WEEK, language) + ", " + print(HALF_DAY, language);
  }

  /** Singular, plural, then what is read besides. */
  private static List<String> words(Span.Unit unit, Language language) {
    boolean days = unit == Span.Unit.DAYS;
    return switch (language) {
      case DE -> days ? List.of("Tag", "Tagen", "Tage", "Tages") : List.of("Stunde", "Stunden");
      case EN -> days ? List.of("day", "days") : List.of("hour", "hours");
      case IT -> days ? List.of("giorno", "giorni") : List.of("ora", "ore");
    };
  }
}
