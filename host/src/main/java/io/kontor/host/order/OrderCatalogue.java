package io.kontor.host.order;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.api.order.Order;
import io.kontor.api.shop.OrderQuery;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.connection.ConnectedShops;
import io.kontor.host.watch.SubjectCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The orders of all shops as people look at them: newest first, over all shops together. */
public final class OrderCatalogue implements SubjectCatalogue {

  private static final Logger log = LoggerFactory.getLogger(OrderCatalogue.class);
  private static final Pattern KEY = Pattern.compile("(-?\\d{1,18})?:(.*)", Pattern.DOTALL);

  /** Those of which nobody knows the date come last. */
  private static final Comparator<Order> NEWEST_FIRST =
      Comparator.comparing((Order order) -> order.orderedAt().value().orElse(Instant.MIN))
          .thenComparing(Order::id)
          .reversed();

  private final ConnectedShops shops;

  /** Orders of these shops. */
  public OrderCatalogue(ConnectedShops shops) {
    this.shops = shops;
  }

  @Override
  public String kind() {
    return SubjectRef.ORDER;
  }

  @Override
  public Found search(Query query) {
    var wanted = new OrderQuery(query.text(), query.after().flatMap(this::position), query.limit());
    var orders = new ArrayList<Order>();
    var away = new TreeMap<String, Message>();
    for (String shop : shops.keys()) {
      search(shop, wanted, orders, away);
    }
    List<Row> rows =
        orders.stream()
            .sorted(NEWEST_FIRST)
            .limit(query.limit())
            .map(order -> row(order, query.language()))
            .toList();
    return new Found(rows, away);
  }

  /** The boundary of a shop: the others are shown. */
  private void search(
      String shop, OrderQuery wanted, List<Order> orders, Map<String, Message> away) {
    try {
      orders.addAll(shops.shop(shop).orders().search(wanted));
    } catch (KontorException e) {
      log.info("Shop {} was not searched: {}", shop, e.getMessage());
      away.put(shop, e.problem());
    }
  }

  private Optional<OrderQuery.Position> position(String key) {
    Matcher parts = KEY.matcher(key);
    return parts.matches()
        ? Optional.of(
            new OrderQuery.Position(
                Optional.ofNullable(parts.group(1)).map(Long::valueOf).map(Instant::ofEpochMilli),
                parts.group(2)))
        : Optional.empty();
  }

  private static String key(Order order) {
    return order.orderedAt().value().map(at -> "" + at.toEpochMilli()).orElse("")
        + ":"
        + order.id();
  }

  private Row row(Order order, Language language) {
    var face = new OrderFace(order, language, shops.zone(order.shop()));
    return new Row(ref(order), key(order), order.number(), face.columns());
  }

  /** Orders somebody else has read, as rows of a list; newest first. */
  public List<Row> rows(List<Subject> orders, Language language) {
    return orders.stream()
        .map(subject -> (Order) subject.fact())
        .sorted(NEWEST_FIRST)
        .map(order -> row(order, language))
        .toList();
  }

  @Override
  public Optional<Sheet> find(SubjectRef ref, Language language) {
    return Stream.of(ref)
        .filter(wanted -> shops.keys().contains(wanted.source()))
        .flatMap(w -> shops.shop(w.source()).orders().load(List.of(w.id())).stream())
        .map(
            o ->
                new Sheet(
                    ref, o.number(), new OrderFace(o, language, shops.zone(o.shop())).groups()))
        .findFirst();
  }

  private static SubjectRef ref(Order order) {
    return new SubjectRef(SubjectRef.ORDER, order.shop(), order.id());
  }
}
