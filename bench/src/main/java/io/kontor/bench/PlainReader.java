package io.kontor.bench;

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
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * Makes an order of a row, by plain JDBC and for this shop alone: what Kontor has to find out, this
 * one knows.
 */
final class PlainReader {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final Fact<Currency> SHOP_CURRENCY = Fact.known(EURO);
  private static final List<String> LANGUAGES = List.of("de", "en", "it");
  private static final Map<String, PaymentKind> PAYMENTS =
      Map.of(
          "oxidpayadvance", PaymentKind.PREPAYMENT,
          "oxidinvoice", PaymentKind.INVOICE,
          "oxidcashondel", PaymentKind.CASH_ON_DELIVERY,
          "oxiddebitnote", PaymentKind.DIRECT_DEBIT,
          "oxidcreditcard", PaymentKind.CARD,
          "oxidpaypal", PaymentKind.WALLET);

  private final ResultSet rows;
  private int column;

  PlainReader(ResultSet rows) {
    this.rows = rows;
  }

  /** The order in the current row, in the columns' order, with its lines. */
  Order order(Map<String, List<OrderLine>> lines) throws SQLException {
    column = 0;
    String id = text();
    String number = text();
    Fact<Instant> orderedAt = moment();
    String language = LANGUAGES.get(Integer.parseInt(text()));
    OrderState state = new OrderState(flag(), flag(), text(), Fact.known(text()));
    String method = text();
    Payment payment = new Payment(Fact.known(kind(method)), method, moment(), text());
    Shipment shipment = shipment();
    Totals totals = totals();
    Customer customer = new Customer(text(), text(), decoded(), text(), address(), address());
    String remark = decoded();
    return new Order(
        "shop",
        id,
        number,
        orderedAt,
        Fact.known(language),
        state,
        payment,
        shipment,
        totals,
        customer.delivery().lastName().isEmpty() ? sentToBilling(customer) : customer,
        remark,
        lines.getOrDefault(id, List.of()));
  }

  /** The line in the current row; the order it belongs to comes first. */
  OrderLine line() throws SQLException {
    column = 1;
    String id = text();
    String article = text();
    String sku = text();
    String title = decoded();
    String variant = decoded();
    return new OrderLine(
        id,
        article,
        sku,
        variant.isEmpty() ? title : title + ", " + variant,
        number(),
        new Money(decimal(), EURO).asUnitPrice(),
        total(),
        Fact.known(number()),
        rows.getLong(++column) != 0);
  }

  private static Customer sentToBilling(Customer customer) {
    return new Customer(
        customer.id(),
        customer.number(),
        customer.email(),
        customer.vatId(),
        customer.billing(),
        customer.billing());
  }

  private static PaymentKind kind(String method) {
    PaymentKind kind = PAYMENTS.get(method);
    if (kind == null) {
      throw new IllegalStateException("Payment method '" + method + "' is not of this shop");
    }
    return kind;
  }

  private Shipment shipment() throws SQLException {
    String method = text();
    Fact<Instant> sentAt = moment();
    String code = text();
    return code.isEmpty()
        ? new Shipment(method, sentAt, List.of(), Fact.absent())
        : new Shipment(
            method, sentAt, List.of(code), Fact.known("https://parcels.example.org/" + code));
  }

  private Totals totals() throws SQLException {
    column++;
    return new Totals(total(), total(), total(), total(), total(), number(), SHOP_CURRENCY);
  }

  private Address address() throws SQLException {
    String salutation = text();
    String company = decoded();
    String firstName = decoded();
    String lastName = decoded();
    String street = (decoded() + " " + text()).strip();
    return new Address(
        salutation, company, firstName, lastName, street, decoded(), text(), decoded(), text());
  }

  private String text() throws SQLException {
    String text = rows.getString(++column);
    return text == null ? "" : text;
  }

  private String decoded() throws SQLException {
    String text = text();
    return text.indexOf('&') < 0 ? text : text.replace("&amp;", "&");
  }

  private Fact<Boolean> flag() throws SQLException {
    return Fact.of(rows.getLong(++column) != 0);
  }

  private Fact<Instant> moment() throws SQLException {
    LocalDateTime stored = rows.getObject(++column, LocalDateTime.class);
    return stored == null
        ? Fact.absent()
        : Fact.known(stored.atZone(ZONE).withLaterOffsetAtOverlap().toInstant());
  }

  private BigDecimal decimal() throws SQLException {
    return BigDecimal.valueOf(rows.getDouble(++column));
  }

  private BigDecimal number() throws SQLException {
    BigDecimal stripped = decimal().stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private Money total() throws SQLException {
    return new Money(decimal(), EURO).asTotal();
  }
}
