package io.kontor.sqlshops;

import io.kontor.api.db.Row;
import io.kontor.api.order.Address;
import io.kontor.api.order.Customer;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Order;
import io.kontor.api.order.Payment;
import io.kontor.api.order.PaymentKind;
import io.kontor.api.order.Shipment;
import io.kontor.api.order.Totals;
import io.kontor.api.shop.ShopConnection;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes an order, still without its lines, from a row in Kontor's words. It fits every dialect;
 * made once for each call, so that small tables are as of that call. It asks for the columns in the
 * order in which the statement lists them: a driver walks through a row, and for each step back it
 * begins anew.
 */
final class OrderReader {

  private static final Fact<Instant> NO_DATE = Fact.unknown(Reasons.noOrderDate());

  private final ShopConnection connection;
  private final Quirks quirks;
  private final Lookups lookups;
  private final StateReader states;
  private final MomentColumn orderedAt;
  private final AddressReader billing;
  private final AddressReader delivery;
  private final TextColumn email;
  private final TextColumn remark;
  private final Map<String, Fact<String>> languages = new HashMap<>();
  private final Map<String, Fact<PaymentKind>> kinds = new HashMap<>();

  OrderReader(Dialect dialect, ShopConnection connection, Lookups lookups) {
    this.connection = connection;
    this.quirks = dialect.quirks();
    this.lookups = lookups;
    this.states = new StateReader(dialect, connection);
    this.orderedAt = MomentColumn.of(dialect, connection, "ordered_at");
    this.billing = new AddressReader(dialect, "bill_");
    this.delivery = new AddressReader(dialect, "ship_");
    this.email = TextColumn.of(dialect, "email");
    this.remark = TextColumn.of(dialect, "remark");
    dialect.payments().forEach((method, kind) -> kinds.put(method, Fact.known(kind)));
    connection.payments().forEach((method, kind) -> kinds.put(method, Fact.known(kind)));
  }

  Order read(Row row) {
    return new Order(
        connection.key(),
        row.text("id"),
        row.text("number"),
        ordered(row),
        language(row),
        states.state(row),
        payment(row),
        shipment(row),
        totals(row),
        customer(row),
        remark.read(row),
        List.of());
  }

  /** Every order was placed at some moment; one without it in the shop is of unknown age (L6). */
  private Fact<Instant> ordered(Row row) {
    Fact<Instant> moment = orderedAt.read(row);
    return moment.isKnown() ? moment : NO_DATE;
  }

  private Fact<String> language(Row row) {
    return languages.computeIfAbsent(row.text("language_id"), lookups::language);
  }

  private Payment payment(Row row) {
    String method = row.text("payment_method");
    Fact<PaymentKind> kind =
        kinds.computeIfAbsent(
            method, other -> Fact.unknown(Reasons.notMapped(other, connection.key())));
    return new Payment(kind, method, states.paidAt(row), row.text("payment_reference"));
  }

  private Shipment shipment(Row row) {
    String method = row.text("shipping_method");
    Fact<Instant> sentAt = states.sentAt(row);
    List<String> codes = states.trackingCodes(row);
    return new Shipment(
        method, sentAt, codes, Fact.ofOptional(lookups.trackingUrl(quirks, method, codes)));
  }

  private Totals totals(Row row) {
    Currency currency = Amounts.currency(row.text("currency"));
    return new Totals(
        Amounts.total(row.decimal("gross"), currency),
        Amounts.total(row.decimal("net"), currency),
        Amounts.total(row.decimal("shipping_costs"), currency),
        Amounts.total(row.decimal("payment_costs"), currency),
        Amounts.total(row.decimal("discount"), currency),
        Amounts.plain(row.decimal("rate")),
        lookups.currency());
  }

  private Customer customer(Row row) {
    String id = row.text("customer_id");
    String number = row.text("customer_number");
    String address = email.read(row);
    String vatId = row.text("vat_id");
    Address bill = billing.read(row);
    Address ship = delivery.read(row);
    return new Customer(
        id, number, address, vatId, bill, AddressReader.isEmpty(ship) ? bill : ship);
  }
}
