package io.kontor.host.order;

import io.kontor.api.Text;
import io.kontor.api.order.Address;
import io.kontor.api.order.Customer;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import io.kontor.api.order.Order;
import io.kontor.api.order.OrderLine;
import io.kontor.api.order.OrderState;
import io.kontor.api.order.Payment;
import io.kontor.api.order.PaymentKind;
import io.kontor.api.order.Shipment;
import io.kontor.api.order.Totals;
import io.kontor.host.watch.ExampleSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An order as a person writes it down, with only what matters. Not said: just ordered, prepayment,
 * neither paid nor sent nor cancelled, one article for 119 EUR, by Anna Auer in Munich, in German.
 */
record OrderExample(
    Optional<String> number,
    Optional<Fact<LocalDateTime>> ordered,
    Optional<Fact<Boolean>> placed,
    Optional<Fact<Boolean>> cancelled,
    Optional<String> status,
    Optional<Fact<String>> folder,
    Optional<Fact<PaymentKind>> payment,
    Optional<String> paymentMethod,
    Optional<Fact<LocalDateTime>> paid,
    Optional<String> shippingMethod,
    Optional<Fact<LocalDateTime>> sent,
    List<String> trackingCodes,
    Optional<Fact<String>> trackingUrl,
    Optional<Money> total,
    Optional<BigDecimal> rate,
    Optional<Currency> shopCurrency,
    Optional<Fact<String>> language,
    Buyer customer,
    Optional<String> remark,
    List<Line> lines) {

  private static final Money TOTAL = Money.of("119", "EUR");
  private static final Text NO_DATE =
      new Text(
          "kein Bestelldatum angegeben (ordered)",
          "no order date given (ordered)",
          "nessuna data dell'ordine indicata (ordered)");
  private static final Text NO_CURRENCY =
      new Text(
          "die Währung des Shops ist nicht angegeben (shop-currency)",
          "the shop's currency is not given (shop-currency)",
          "la valuta del negozio non è indicata (shop-currency)");

  /** Who ordered; the address is where it goes and who is billed. */
  record Buyer(
      Optional<String> number,
      Optional<String> email,
      Optional<String> company,
      Optional<String> firstName,
      Optional<String> lastName,
      Optional<String> street,
      Optional<String> zip,
      Optional<String> city,
      Optional<String> country) {

    Customer customer() {
      var address =
          new Address(
              "",
              company.orElse(""),
              firstName.orElse("Anna"),
              lastName.orElse("Auer"),
              street.orElse("Dorfstraße 1"),
              "",
              zip.orElse("80331"),
              city.orElse("München"),
              country.orElse("DE"));
      return new Customer(
          "1", number.orElse("20001"), email.orElse("anna@example.org"), "", address, address);
    }
  }

  /** What was ordered. */
  record Line(
      String title,
      Optional<BigDecimal> quantity,
      Money price,
      Optional<String> sku,
      Optional<Boolean> cancelled) {

    OrderLine line(int number) {
      BigDecimal count = quantity.orElse(BigDecimal.ONE);
      return new OrderLine(
          String.valueOf(number),
          "",
          sku.orElse(""),
          title,
          count,
          price,
          new Money(price.amount().multiply(count), price.currency()).asTotal(),
          Fact.known(new BigDecimal("19")),
          cancelled.orElse(false));
    }
  }

  Order order(ExampleSource from, Instant moment) {
    return new Order(
        from.key(),
        "1",
        number.orElse("10042"),
        orderedAt(from, moment),
        language.orElse(Fact.known("de")),
        new OrderState(
            placed.orElse(Fact.of(true)),
            cancelled.orElse(Fact.of(false)),
            status.orElse(""),
            folder.orElse(Fact.absent())),
        new Payment(
            payment.orElse(Fact.known(PaymentKind.PREPAYMENT)),
            paymentMethod.orElse(""),
            paid.orElse(Fact.absent()).map(from::at),
            ""),
        new Shipment(
            shippingMethod.orElse(""),
            sent.orElse(Fact.absent()).map(from::at),
            trackingCodes,
            trackingUrl.orElse(Fact.absent())),
        totals(),
        customer.customer(),
        remark.orElse(""),
        orderLines());
  }

  /** Every order was placed at some moment: none is one that nobody knows. */
  private Fact<Instant> orderedAt(ExampleSource from, Instant moment) {
    Fact<Instant> at = ordered.map(it -> it.map(from::at)).orElse(Fact.known(moment));
    return at.isAbsent() ? Fact.unknown(NO_DATE) : at;
  }

  private Totals totals() {
    Money gross = total.orElse(TOTAL);
    Money none = new Money(BigDecimal.ZERO, gross.currency());
    Fact<Currency> shops =
        shopCurrency
            .or(() -> rate.isPresent() ? Optional.empty() : Optional.of(gross.currency()))
            .map(Fact::known)
            .orElseGet(() -> Fact.unknown(NO_CURRENCY));
    return new Totals(gross, gross, none, none, none, rate.orElse(BigDecimal.ONE), shops);
  }

  private List<OrderLine> orderLines() {
    if (lines.isEmpty()) {
      var article =
          new Line(
              "Schal", Optional.empty(), total.orElse(TOTAL), Optional.empty(), Optional.empty());
      return List.of(article.line(1));
    }
    return IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).line(i + 1)).toList();
  }
}
