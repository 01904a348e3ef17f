package io.kontor.host.order;

import io.kontor.api.Language;
import io.kontor.api.order.Address;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import io.kontor.api.order.Order;
import io.kontor.api.order.OrderLine;
import io.kontor.host.watch.SubjectCatalogue.Group;
import io.kontor.host.watch.SubjectCatalogue.Line;
import io.kontor.host.wording.Moments;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One order in a reader's language. */
final class OrderFace {

  private final Order order;
  private final Language language;
  private final ZoneId zone;

  OrderFace(Order order, Language language, ZoneId zone) {
    this.order = order;
    this.language = language;
    this.zone = zone;
  }

  List<Line> columns() {
    return List.of(
        line(OrderWords.DATE, moment(order.orderedAt())),
        line(OrderWords.CUSTOMER, order.customer().billing().name()),
        line(OrderWords.TOTAL, money(order.totals().gross())),
        line(OrderWords.PAID, fact(order.payment().paidAt(), this::moment)),
        line(OrderWords.SENT, fact(order.shipment().sentAt(), this::moment)));
  }

  List<Group> groups() {
    return List.of(
        group(
            OrderWords.ORDER,
            line(OrderWords.NUMBER, order.number()),
            line(OrderWords.SHOP, order.shop()),
            line(OrderWords.DATE, moment(order.orderedAt())),
            line(OrderWords.TOTAL, money(order.totals().gross())),
            line(OrderWords.FOLDER, fact(order.state().folder(), folder -> folder)),
            line(OrderWords.STATUS, order.state().status()),
            line(OrderWords.CANCELLED, fact(order.state().cancelled(), this::flag)),
            line(OrderWords.LANGUAGE, fact(order.language(), tag -> language(tag, language))),
            line(OrderWords.REMARK, order.remark())),
        group(
            OrderWords.PAYMENT,
            line(OrderWords.METHOD, fact(order.payment().kind(), k -> k.title().in(language))),
            line(OrderWords.PAID, fact(order.payment().paidAt(), this::moment))),
        group(
            OrderWords.SHIPMENT,
            line(OrderWords.SENT, fact(order.shipment().sentAt(), this::moment)),
            line(OrderWords.TRACKING, String.join(", ", order.shipment().trackingCodes()))),
        group(
            OrderWords.CUSTOMER,
            line(OrderWords.CUSTOMER_NUMBER, order.customer().number()),
            line(OrderWords.MAIL, order.customer().email()),
            line(OrderWords.BILLING, address(order.customer().billing())),
            line(OrderWords.DELIVERY, address(order.customer().delivery()))),
        new Group(
            OrderWords.LINES.text().in(language), order.lines().stream().map(this::line).toList()));
  }

  private Group group(OrderWords title, Line... lines) {
    return new Group(
        title.text().in(language), Stream.of(lines).filter(l -> !l.value().isBlank()).toList());
  }

  private Line line(OrderWords label, String value) {
    return new Line(label.text().in(language), value);
  }

  private Line line(OrderLine line) {
    String quantity = NumberFormat.getInstance(language.locale()).format(line.quantity());
    return new Line(quantity + " × " + line.title(), money(line.total()));
  }

  private <T> String fact(Fact<T> fact, Function<? super T, String> shown) {
    if (fact.isUnknown()) {
      return OrderWords.UNKNOWN.text().in(language);
    }
    return fact.isKnown() ? shown.apply(fact.get()) : OrderWords.NO.text().in(language);
  }

  private String flag(boolean value) {
    return (value ? OrderWords.YES : OrderWords.NO).text().in(language);
  }

  private String moment(Instant moment) {
    return Moments.minute(moment.atZone(zone), language);
  }

  private String money(Money money) {
    return money(money, language);
  }

  static String money(Money money, Language language) {
    if (money.currency().getDefaultFractionDigits() < 0) {
      NumberFormat plain = NumberFormat.getInstance(language.locale());
      return plain.format(money.amount()) + " " + OrderWords.NO_CURRENCY.text().in(language);
    }
    NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
    format.setCurrency(money.currency());
    return format.format(money.asTotal().amount());
  }

  /** The name of a language, by its tag; the tag if it has none. */
  static String language(String tag, Language in) {
    String name = Locale.forLanguageTag(tag.replace('_', '-')).getDisplayLanguage(in.locale());
    return name.isEmpty() ? tag : name;
  }

  /** The name of a country, by its code; the code if it has none. */
  static String country(String code, Language in) {
    String name = Locale.forLanguageTag("und-" + code).getDisplayCountry(in.locale());
    return name.isEmpty() ? code : name;
  }

  private static String address(Address address) {
    return Stream.of(
            address.company(),
            address.firstName() + " " + address.lastName(),
            address.street(),
            address.addition(),
            address.zip() + " " + address.city(),
            address.country())
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
