package io.kontor.host.order;

import io.kontor.api.order.Order;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.condition.Condition;
import io.kontor.host.config.Binder;
import io.kontor.host.config.Node;
import io.kontor.host.config.Problems;
import io.kontor.host.connection.ConnectedShops;
import io.kontor.host.plugin.PluginUse;
import io.kontor.host.watch.ExampleSource;
import io.kontor.host.watch.SubjectExample;
import io.kontor.host.watch.SubjectSource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The orders of all configured shops, as subjects. */
public final class OrderSubjects implements SubjectSource {

  private final ConnectedShops shops;

  /** Orders of these shops. */
  public OrderSubjects(ConnectedShops shops) {
    this.shops = shops;
  }

  @Override
  public String kind() {
    return SubjectRef.ORDER;
  }

  @Override
  public Class<? extends Record> factType() {
    return Order.class;
  }

  @Override
  public Set<String> sources() {
    return shops.keys();
  }

  @Override
  public PluginUse hold(String source) {
    return shops.hold(source);
  }

  @Override
  public void stream(String source, Instant changedSince, Consumer<List<Subject>> batch) {
    shops.shop(source).orders().stream(
        changedSince, orders -> batch.accept(orders.stream().map(this::subject).toList()));
  }

  @Override
  public List<Subject> load(String source, Collection<String> ids) {
    return shops.shop(source).orders().load(ids).stream().map(this::subject).toList();
  }

  @Override
  public boolean hasUnknown(Subject subject) {
    return subject.fact() instanceof Order order && hasUnknown(order);
  }

  private static boolean hasUnknown(Order order) {
    return order.orderedAt().isUnknown()
        || order.language().isUnknown()
        || order.state().placed().isUnknown()
        || order.state().cancelled().isUnknown()
        || order.state().folder().isUnknown()
        || order.payment().kind().isUnknown()
        || order.payment().paidAt().isUnknown()
        || order.shipment().sentAt().isUnknown()
        || order.shipment().trackingUrl().isUnknown()
        || order.customer().delivery().country().isEmpty()
        // Whether it can be converted depends on the currency a sentence names.
        || !order.totals().shopCurrency().is(order.totals().gross().currency());
  }

  @Override
  public List<Condition<?, ?>> implied(List<Condition<?, ?>> line) {
    return OrderConditions.implied(line);
  }

  @Override
  public List<Condition<?, ?>> endedBy(List<List<Condition<?, ?>>> when) {
    return OrderConditions.endedBy(when);
  }

  @Override
  public Optional<SubjectExample> example(
      Node written, ExampleSource from, Instant moment, Problems problems) {
    return new Binder(problems)
        .bind(written, OrderExample.class)
        .map(example -> example.order(from, moment))
        .map(
            order ->
                new SubjectExample(
                    subject(order, from.zone(), from.languages()), new ExampleShop(from, order)));
  }

  private Subject subject(Order order) {
    return subject(order, shops.zone(order.shop()), shops.languages(order.shop()));
  }

  private static Subject subject(Order order, ZoneId zone, List<String> shopsLanguages) {
    var languages = new LinkedHashSet<String>();
    order.language().value().ifPresent(languages::add);
    languages.addAll(shopsLanguages);
    return new Subject(
        new SubjectRef(SubjectRef.ORDER, order.shop(), order.id()),
        order,
        order.number(),
        zone,
        List.copyOf(languages));
  }
}
