package io.kontor.host.order;

import io.kontor.api.Text;
import io.kontor.api.condition.Choice;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Span;
import io.kontor.api.order.Address;
import io.kontor.api.order.Customer;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import io.kontor.api.order.Order;
import io.kontor.api.order.OrderState;
import io.kontor.api.order.Payment;
import io.kontor.api.order.PaymentKind;
import io.kontor.api.order.Shipment;
import io.kontor.api.order.Totals;
import io.kontor.api.shop.ShopValue;
import io.kontor.api.shop.ShopValue.Dimension;
import io.kontor.host.condition.Condition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random orders and random conditions on them; one seed, one sequence. */
final class RandomOrders {

  private static final ShopsOfTest SHOPS = new ShopsOfTest();
  private static final Instant START = Instant.parse("2026-03-20T00:30:00Z");

  private final Random random;

  RandomOrders(long seed) {
    this.random = new Random(seed);
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Known, absent or unknown. */
  private <T> Fact<T> fact(Supplier<T> value) {
    return switch (random.nextInt(4)) {
      case 0 -> Fact.absent();
      case 1 -> Fact.unknown(Text.same("not mapped"));
      default -> Fact.known(value.get());
    };
  }

  /** Whole hours around the change to summer time, so that many coincide. */
  Instant moment() {
    return START.plusSeconds(3600L * random.nextInt(24 * 30));
  }

  Order order(int id) {
    Order plain = Orders.plain(String.valueOf(id));
    String shop = oneOf(List.of("main", "second", "third"));
    var state =
        new OrderState(
            fact(random::nextBoolean), fact(random::nextBoolean), value(), fact(this::value));
    var payment =
        new Payment(
            fact(() -> oneOf(List.of(PaymentKind.values()))), value(), fact(this::moment), "");
    List<String> codes = random.nextBoolean() ? List.of() : List.of("JJD1", "JJD2");
    var shipment = new Shipment(value(), fact(this::moment), codes, Fact.absent());
    Fact<String> language = fact(() -> oneOf(List.of("de", "de-AT", "EN", "it_IT", "ro")));
    var address = new Address("", "", "", "", "", "", "", "", oneOf(List.of("", "DE", "AT", "IT")));
    var customer = new Customer("", "", "", "", address, address);
    return new Order(
        shop,
        plain.id(),
        plain.number(),
        random.nextInt(4) == 0 ? Fact.unknown(Text.same("no date")) : Fact.known(moment()),
        language,
        state,
        payment,
        shipment,
        totals(plain.totals()),
        customer,
        "",
        List.of());
  }

  private Totals totals(Totals plain) {
    String rate = oneOf(List.of("1", "1.25", "0.000000", "0.9"));
    Money gross =
        Money.of(oneOf(List.of("0", "99.99", "100", "125")), oneOf(List.of("EUR", "USD")));
    return new Totals(
        gross,
        plain.net(),
        plain.shipping(),
        plain.payment(),
        plain.discount(),
        new BigDecimal(rate),
        oneOf(List.of(Orders.EURO, Fact.unknown(Text.same("not said")))));
  }

  /** The id of a value that a shop of the test has, or none. */
  private String value() {
    return oneOf(List.of("", "bank", "pp", "paypal", "parcel", "letter", "new", "open", "OK"));
  }

  Span span() {
    return new Span(random.nextInt(12), oneOf(List.of(Span.Unit.values())));
  }

  /** Each condition type with random parameters, and its opposite. */
  List<Condition<?, ?>> conditions() {
    return Stream.of(StateConditions.PLACED, StateConditions.CANCELLED, StateConditions.PAID)
        .<Condition<?, ?>>flatMap(type -> both(type, new OrderCondition.None()))
        .collect(() -> new ArrayList<>(parameterised()), ArrayList::add, ArrayList::addAll);
  }

  private List<Condition<?, ?>> parameterised() {
    var since = new TimeConditions.Since(span(), oneOf(List.of(OrderDate.values())));
    var amount =
        new TotalConditions.Amount(
            new Money(
                BigDecimal.valueOf(random.nextInt(20000), 2), oneOf(List.of(euro(), dollar()))));
    return Stream.<Stream<Condition<?, ?>>>of(
            both(StateConditions.SENT, new OrderCondition.None()),
            both(StateConditions.TRACKING, new OrderCondition.None()),
            both(TimeConditions.AT_LEAST, since),
            both(TimeConditions.LESS_THAN, since),
            both(TotalConditions.OVER, amount),
            both(TotalConditions.UNDER, amount),
            both(
                ChoiceConditions.PAYMENT,
                new ChoiceConditions.Payments(choices(Dimension.PAYMENT, PaymentKind.values()))),
            both(
                ChoiceConditions.SHIPPING,
                new ChoiceConditions.Shippings(choices(Dimension.SHIPPING))),
            both(ChoiceConditions.FOLDER, new ChoiceConditions.Folders(choices(Dimension.FOLDER))),
            both(
                ChoiceConditions.TRANSACTION_STATUS,
                new ChoiceConditions.Statuses(choices(Dimension.STATUS))),
            both(
                CustomerConditions.LANGUAGE,
                new CustomerConditions.Languages(
                    choices(Dimension.LANGUAGE, SpokenLanguage.values()))),
            both(
                CustomerConditions.COUNTRY,
                new CustomerConditions.Countries(oneOf(List.of("DE", "AT, IT", "CH,DE")))),
            both(
                CustomerConditions.TASK_DONE,
                new CustomerConditions.Task(oneOf(ShopsOfTest.NASTY))))
        .flatMap(pair -> pair)
        .toList();
  }

  private static java.util.Currency euro() {
    return java.util.Currency.getInstance("EUR");
  }

  private static java.util.Currency dollar() {
    return java.util.Currency.getInstance("USD");
  }

  private static <P extends Record> Stream<Condition<?, ?>> both(
      ConditionType<Order, P> type, P parameters) {
    return Stream.of(
        new Condition<>(type, parameters, false), new Condition<>(type, parameters, true));
  }

  /** One to three different values of a dimension. */
  private List<Choice> choices(Dimension dimension, Enum<?>... own) {
    var all = new ArrayList<Choice>();
    Stream.of(own).map(Choice::own).forEach(all::add);
    names(dimension).forEach(name -> all.add(named(dimension, name)));
    var chosen = new LinkedHashSet<Choice>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      chosen.add(oneOf(all));
    }
    return List.copyOf(chosen);
  }

  private static Set<String> names(Dimension dimension) {
    var names = new LinkedHashSet<String>();
    for (String shop : List.of("main", "second")) {
      SHOPS.values(shop, dimension).stream().map(ShopValue::name).forEach(names::add);
    }
    return names;
  }

  private static Choice named(Dimension dimension, String name) {
    var ids = new LinkedHashMap<String, Set<String>>();
    for (String shop : List.of("main", "second")) {
      SHOPS.values(shop, dimension).stream()
          .filter(value -> value.name().equals(name))
          .forEach(value -> ids.put(shop, Set.of(value.id())));
    }
    return new Choice("", name, ids);
  }
}
