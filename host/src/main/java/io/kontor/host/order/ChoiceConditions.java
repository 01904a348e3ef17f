package io.kontor.host.order;

import io.kontor.api.Text;
import io.kontor.api.condition.Answer;
import io.kontor.api.condition.Choice;
import io.kontor.api.condition.Constraint;
import io.kontor.api.condition.Constraint.Rank;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.Values;
import io.kontor.api.condition.Verdict;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Order;
import io.kontor.api.order.PaymentKind;
import io.kontor.api.shop.ShopValue.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How an order is paid and sent, in which folder it lies, what the shop calls its state. */
final class ChoiceConditions {

  static final OrderCondition<Payments> PAYMENT =
      new OrderCondition<>(
              "order.payment",
              Payments.class,
              OrderCondition.said(
                  new Text(
                      "mit Zahlart {payment}",
                      "with payment method {payment}",
                      "con metodo di pagamento {payment}"),
                  new Text(
                      "nicht mit Zahlart {payment}",
                      "not with payment method {payment}",
                      "non con metodo di pagamento {payment}")),
              Set.of(Input.OWN),
              ChoiceConditions::payment,
              ChoiceConditions::payment)
          .also(
              new Text("per {payment}", "with payment {payment}", "con {payment}"),
              new Text("nicht per {payment}", "not with payment {payment}", "non con {payment}"));

  static final OrderCondition<Folders> FOLDER =
      new OrderCondition<>(
          "order.folder",
          Folders.class,
          OrderCondition.said(
              new Text("im Ordner {folder}", "in folder {folder}", "nella cartella {folder}"),
              new Text(
                  "nicht im Ordner {folder}",
                  "not in folder {folder}",
                  "non nella cartella {folder}")),
          Set.of(Input.OWN),
          q -> ShopChoices.ask(q.parameters().folder(), q.fact(), q.fact().state().folder()),
          p ->
              ShopChoices.anyOf(
                  Rank.SHOP,
                  ShopChoices.alternatives(p.folder(), "state.folder.is(%s)").toList(),
                  "state.folder.isUnknown()"));

  static final OrderCondition<Shippings> SHIPPING =
      new OrderCondition<>(
          "order.shipping",
          Shippings.class,
          OrderCondition.said(
              new Text(
                  "mit Versandart {shipping}",
                  "with shipping method {shipping}",
                  "con metodo di spedizione {shipping}"),
              new Text(
                  "nicht mit Versandart {shipping}",
                  "not with shipping method {shipping}",
                  "non con metodo di spedizione {shipping}")),
          Set.of(Input.OWN),
          q -> ShopChoices.ask(q.parameters().shipping(), q.fact(), q.fact().shipment().method()),
          p ->
              ShopChoices.anyOf(
                  Rank.SHOP,
                  ShopChoices.alternatives(p.shipping(), "shipment.method == %s").toList(),
                  ""));

  static final OrderCondition<Statuses> TRANSACTION_STATUS =
      new OrderCondition<>(
          "order.transaction-status",
          Statuses.class,
          OrderCondition.said(
              new Text(
                  "mit Transaktionsstatus {status}",
                  "with transaction status {status}",
                  "con stato della transazione {status}"),
              new Text(
                  "nicht mit Transaktionsstatus {status}",
                  "not with transaction status {status}",
                  "non con stato della transazione {status}")),
          Set.of(Input.OWN),
          q -> ShopChoices.ask(q.parameters().status(), q.fact(), q.fact().state().status()),
          p ->
              ShopChoices.anyOf(
                  Rank.STATUS,
                  ShopChoices.alternatives(p.status(), "state.status == %s").toList(),
                  ""));

  private ChoiceConditions() {}

  /** Payment kinds, or a shop's payment methods. */
  record Payments(@Values(of = Dimension.PAYMENT, own = PaymentKind.class) List<Choice> payment) {}

  /** Folders of the shops. */
  record Folders(@Values(of = Dimension.FOLDER) List<Choice> folder) {}

  /** Shipping methods of the shops. */
  record Shippings(@Values(of = Dimension.SHIPPING) List<Choice> shipping) {}

  /** Status values of the shops. */
  record Statuses(@Values(of = Dimension.STATUS) List<Choice> status) {}

  private static Answer payment(Inquiry<Order, Payments> inquiry) {
    Order order = inquiry.fact();
    List<Choice> choices = inquiry.parameters().payment();
    Fact<PaymentKind> kind = order.payment().kind();
    String method = order.payment().method();
    boolean own = own(choices).anyMatch(kind::is);
    if (own || ShopChoices.mean(choices, order, method)) {
      return Answer.of(Verdict.HOLDS, own ? kind.get().title() : Text.same(method));
    }
    return kind.isUnknown() && own(choices).findAny().isPresent()
        ? Seen.unknown(kind)
        : Answer.of(Verdict.FAILS, kind.value().map(PaymentKind::title).orElse(Seen.text(method)));
  }

  private static Optional<Constraint> payment(Payments parameters) {
    Stream<String> own =
        own(parameters.payment())
            .distinct()
            .sorted()
            .map(k -> "payment.kind.is(" + PaymentKind.class.getName() + "." + k.name() + ")");
    Stream<String> shops = ShopChoices.alternatives(parameters.payment(), "payment.method == %s");
    boolean askKind = own(parameters.payment()).findAny().isPresent();
    return ShopChoices.anyOf(
        Rank.PAYMENT,
        Stream.concat(own, shops).toList(),
        askKind ? "payment.kind.isUnknown()" : "");
  }

  private static Stream<PaymentKind> own(List<Choice> choices) {
    return choices.stream().filter(Choice::isOwn).map(c -> PaymentKind.valueOf(c.own()));
  }
}
