package io.kontor.host.config;

import io.kontor.api.order.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Single values as people write them. */
final class Scalars {

  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.ofEntries(
          Map.entry(String.class, text -> text),
          Map.entry(int.class, Integer::valueOf),
          Map.entry(Integer.class, Integer::valueOf),
          Map.entry(long.class, Long::valueOf),
          Map.entry(boolean.class, Scalars::flag),
          Map.entry(Boolean.class, Scalars::flag),
          Map.entry(BigDecimal.class, BigDecimal::new),
          Map.entry(Duration.class, Duration::parse),
          Map.entry(Period.class, Period::parse),
          Map.entry(Instant.class, Instant::parse),
          Map.entry(LocalTime.class, LocalTime::parse),
          Map.entry(LocalDateTime.class, text -> LocalDateTime.parse(text.replace(' ', 'T'))),
          Map.entry(Money.class, Scalars::money),
          Map.entry(Currency.class, Currency::getInstance),
          Map.entry(ZoneId.class, ZoneId::of),
          Map.entry(Path.class, Path::of));

  private static final Set<String> NO = Set.of("false", "no", "off", "nein");

  private static final Map<Class<?>, String> EXAMPLES =
      Map.ofEntries(
          Map.entry(int.class, "25"),
          Map.entry(Integer.class, "25"),
          Map.entry(long.class, "25"),
          Map.entry(boolean.class, "yes, no"),
          Map.entry(Boolean.class, "yes, no"),
          Map.entry(BigDecimal.class, "12.50"),
          Map.entry(Duration.class, "PT60S, PT5M, PT2H"),
          Map.entry(Period.class, "P7D, P2W, P1M"),
          Map.entry(Instant.class, "2026-03-10T09:00:00Z"),
          Map.entry(LocalTime.class, "\"08:00\""),
          Map.entry(LocalDateTime.class, "2026-03-10 10:00"),
          Map.entry(Money.class, "119.00 EUR"),
          Map.entry(Currency.class, "EUR"),
          Map.entry(ZoneId.class, "Europe/Berlin"));

  private Scalars() {}

  /** Reads a value; an {@link IllegalArgumentException} if it cannot be read. */
  static Object read(String text, Class<?> type) {
    if (type.isEnum()) {
      return constant(text, type);
    }
    Function<String, Object> reader = READERS.get(type);
    if (reader == null) {
      throw new IllegalStateException("No reader for " + type.getName());
    }
    try {
      return reader.apply(text.strip());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Whether a number or duration lies between two limits, each as people write it or empty. */
  static boolean within(Object value, String least, String most) {
    return (least.isEmpty() || compared(value, least) >= 0)
        && (most.isEmpty() || compared(value, most) <= 0);
  }

  @SuppressWarnings("unchecked") // A limit is read as what the value is.
  private static int compared(Object value, String limit) {
    return ((Comparable<Object>) value).compareTo(read(limit, value.getClass()));
  }

  /** Whether a type is written as a single value. */
  static boolean reads(Class<?> type) {
    return READERS.containsKey(type);
  }

  /** What may stand there. */
  static String allowed(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> Binder.key((Enum<?>) constant))
          .collect(Collectors.joining(", "));
    }
    return EXAMPLES.getOrDefault(type, "");
  }

  private static Object constant(String text, Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      if (Binder.key((Enum<?>) constant).equalsIgnoreCase(text.strip().replace('_', '-'))) {
        return constant;
      }
    }
    throw new IllegalArgumentException(text);
  }

  /** Whether a word says that there is nothing. */
  static boolean isNo(String text) {
    return NO.contains(text.toLowerCase(Locale.ROOT));
  }

  private static Money money(String text) {
    String[] parts = text.split("\\s+", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException(text);
    }
    return Money.of(parts[0], parts[1]);
  }

  private static Boolean flag(String text) {
    if (isNo(text)) {
      return Boolean.FALSE;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "ja", "sì" -> Boolean.TRUE;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
