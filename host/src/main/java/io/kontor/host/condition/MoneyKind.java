package io.kontor.host.condition;

import io.kontor.api.Language;
import io.kontor.api.order.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An amount with its currency: {@code 1.234,50 EUR}. */
final class MoneyKind implements ValueKind {

  private static final Map<String, Currency> CURRENCIES = currencies();

  @Override
  public Reading read(Place place) {
    Optional<BigDecimal> amount =
        place
            .token()
            .filter(token -> token.kind() == Token.Kind.WORD)
            .flatMap(token -> Numbers.read(token.text(), place.context().language()));
    if (amount.isEmpty()) {
      return place.wrong(example(place.context()));
    }
    Place second = place.next();
    return second
        .token()
        .flatMap(
            token -> Optional.ofNullable(CURRENCIES.get(token.text().toUpperCase(Locale.ROOT))))
        .map(currency -> second.next().value(new Money(amount.get(), currency)))
        .orElseGet(() -> second.wrong("EUR, CHF, USD"));
  }

  @Override
  public String print(Object value, Language language) {
    Money money = (Money) value;
    int digits = Math.max(0, money.currency().getDefaultFractionDigits());
    return Numbers.print(money.amount(), digits, language) + " " + money.currency();
  }

  @Override
  public String example(SentenceContext context) {
    return "100 EUR";
  }

  private static Map<String, Currency> currencies() {
    var byCode = new HashMap<String, Currency>();
    Set<Currency> all = Currency.getAvailableCurrencies();
    all.forEach(currency -> byCode.put(currency.getCurrencyCode(), currency));
    byCode.put("€", Currency.getInstance("EUR"));
    return byCode;
  }
}
