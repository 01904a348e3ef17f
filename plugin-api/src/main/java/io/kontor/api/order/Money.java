package io.kontor.api.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in one currency. Never a double; trailing zeros do not count (L16).
 *
 * @param amount the amount, without trailing zeros
 * @param currency its currency
 */
public record Money(BigDecimal amount, Currency currency) {

  private static final int UNIT_PRICE_DIGITS = 6;

  /** Strips trailing zeros, so that equal amounts are equal. */
  public Money {
    amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
  }

  /**
   * An amount as written.
   *
   * @param amount a decimal number with a point
   * @param currency an ISO 4217 code
   * @return the money
   * @throws IllegalArgumentException if one of them cannot be read
   */
  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  /**
   * A total: rounded to the currency's own digits, half up. {@code XXX}, which stands for a
   * currency nobody knows, has none of its own and keeps six.
   *
   * @return the rounded money
   */
  public Money asTotal() {
    int digits = currency.getDefaultFractionDigits();
    return digits < 0
        ? asUnitPrice()
        : new Money(amount.setScale(digits, RoundingMode.HALF_UP), currency);
  }

  /**
   * A unit price: rounded to six digits, half up.
   *
   * @return the rounded money
   */
  public Money asUnitPrice() {
    return new Money(amount.setScale(UNIT_PRICE_DIGITS, RoundingMode.HALF_UP), currency);
  }

  /**
   * The sum of two amounts in one currency.
   *
   * @param other the amount to add
   * @return the sum
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(amount.add(other.amount), currency);
  }

  /**
   * Compares two amounts in one currency.
   *
   * @param other the amount to compare with
   * @return negative, zero or positive as this is less, equal or more
   * @throws IllegalArgumentException if the currencies differ
   */
  public int compareAmount(Money other) {
    requireSameCurrency(other);
    return amount.compareTo(other.amount);
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "Amounts in %s and %s cannot be compared or added".formatted(currency, other.currency));
    }
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
