package io.kontor.host.template;

import freemarker.core.Environment;
import io.kontor.api.Language;
import io.kontor.api.order.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** How dates and amounts read in one language and zone. */
record Formats(Locale locale, ZoneId zone) {

  private static final int UNIT_PRICE_DIGITS = 6;

  static Formats of(Environment environment) {
    return new Formats(environment.getLocale(), environment.getTimeZone().toZoneId());
  }

  /** The locale of a language tag; Kontor's own languages bring their country's customs. */
  static Locale locale(String tag) {
    Locale plain = Locale.forLanguageTag(tag);
    return plain.getCountry().isEmpty()
        ? Language.of(tag).map(Language::locale).orElse(plain)
        : plain;
  }

  static String total(Money money, Locale locale) {
    int digits = money.currency().getDefaultFractionDigits();
    return amount(money, digits, digits, locale);
  }

  String unitPrice(Money money) {
    return amount(money, money.currency().getDefaultFractionDigits(), UNIT_PRICE_DIGITS, locale);
  }

  private static String amount(Money money, int least, int most, Locale locale) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(money.currency());
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setMinimumFractionDigits(Math.max(0, least));
    format.setMaximumFractionDigits(Math.max(0, most));
    return format.format(money.amount());
  }

  String number(BigDecimal value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  String date(TemporalAccessor value, String style) {
    FormatStyle length = style(style);
    return DateTimeFormatter.ofLocalizedDate(length).withLocale(locale).format(local(value));
  }

  String time(TemporalAccessor value) {
    DateTimeFormatter format = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
    return format.withLocale(locale).format(local(value));
  }

  String dateTime(TemporalAccessor value) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .format(local(value));
  }

  boolean hasTime(TemporalAccessor value) {
    return value instanceof Instant || value.isSupported(ChronoField.HOUR_OF_DAY);
  }

  boolean hasDate(TemporalAccessor value) {
    return value instanceof Instant || value.isSupported(ChronoField.EPOCH_DAY);
  }

  private TemporalAccessor local(TemporalAccessor value) {
    if (value instanceof Instant moment) {
      return moment.atZone(zone);
    }
    return value instanceof LocalDate
            || value instanceof LocalTime
            || !value.isSupported(ChronoField.INSTANT_SECONDS)
        ? value
        : Instant.from(value).atZone(zone);
  }

  private static FormatStyle style(String style) {
    return switch (style) {
      case "short" -> FormatStyle.SHORT;
      case "long" -> FormatStyle.LONG;
      case "full" -> FormatStyle.FULL;
      default -> FormatStyle.MEDIUM;
    };
  }
}
