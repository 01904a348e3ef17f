package io.kontor.sqlshops;

import io.kontor.api.order.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Numbers and money as shops store them. */
final class Amounts {

  private static final Map<String, Currency> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));
  private static final Currency UNKNOWN = Currency.getInstance("XXX");

  private Amounts() {}

  /**
   * The currency a shop names. One that ISO 4217 does not know becomes its code for "no currency",
   * which compares with no other: a wrong guess would be money.
   */
  static Currency currency(String code) {
    return CURRENCIES.getOrDefault(code.strip(), UNKNOWN);
  }

  static Money total(BigDecimal amount, Currency currency) {
    return new Money(amount, currency).asTotal();
  }

  /** Without trailing zeros, and never as 1E+3, so that equal numbers are equal. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
