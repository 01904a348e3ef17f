package io.kontor.host.order;

import io.kontor.api.Text;
import io.kontor.api.condition.Answer;
import io.kontor.api.condition.Constraint;
import io.kontor.api.condition.Constraint.Rank;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.Verdict;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Order;
import io.kontor.host.order.OrderCondition.None;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whether an order is a real one, paid, sent, cancelled, on its way. */
final class StateConditions {

  private static final Text NOTHING_SAID = Text.same("");

  static final OrderCondition<None> PLACED =
      flag(
          "order.placed",
          new Texts(
              new Text("Bestellvorgang abgeschlossen", "checkout completed", "acquisto concluso"),
              new Text(
                  "Bestellvorgang nicht abgeschlossen",
                  "checkout not completed",
                  "acquisto non concluso")),
          "state.placed",
          order -> order.state().placed());

  static final OrderCondition<None> CANCELLED =
      flag(
              "order.cancelled",
              new Texts(
                  new Text("storniert", "cancelled", "annullato"),
                  new Text("nicht storniert", "not cancelled", "non annullato")),
              "state.cancelled",
              order -> order.state().cancelled())
          .also(new Text("", "canceled", ""), new Text("", "not canceled", ""));

  static final OrderCondition<None> PAID =
      when(
              "order.paid",
              new Texts(
                  new Text("bezahlt", "paid", "pagato"),
                  new Text("nicht bezahlt", "not paid", "non pagato")),
              presence("payment.paidAt"),
              inquiry -> Seen.presence(inquiry.fact().payment().paidAt(), inquiry.subject().zone()))
          .also(NOTHING_SAID, new Text("unbezahlt", "unpaid", "da pagare"));

  static final OrderCondition<None> SENT =
      when(
              "order.sent",
              new Texts(
                  new Text("versendet", "sent", "spedito"),
                  new Text("nicht versendet", "not sent", "non spedito")),
              presence("shipment.sentAt"),
              inquiry ->
                  Seen.presence(inquiry.fact().shipment().sentAt(), inquiry.subject().zone()))
          .also(
              new Text("versandt", "shipped", "inviato"),
              new Text("nicht versandt", "not shipped", "non inviato"));

  static final OrderCondition<None> TRACKING =
      when(
              "order.tracking",
              new Texts(
                  new Text(
                      "mit Sendungsnummer", "with tracking code", "con codice di tracciamento"),
                  new Text(
                      "ohne Sendungsnummer",
                      "without tracking code",
                      "senza codice di tracciamento")),
              new Constraint(
                  Rank.PRESENCE,
                  "shipment.trackingCodes.size > 0",
                  "shipment.trackingCodes.size == 0"),
              inquiry -> tracking(inquiry.fact().shipment().trackingCodes()))
          .also(
              new Text("mit Trackingcode", "with tracking number", "con numero di tracciamento"),
              new Text(
                  "ohne Trackingcode", "without tracking number", "senza numero di tracciamento"));

  private StateConditions() {}

  /** A condition and its opposite, in three languages. */
  private record Texts(Text holds, Text fails) {}

  private static OrderCondition<None> flag(
      String id, Texts texts, String path, Function<Order, Fact<Boolean>> fact) {
    var constraint =
        new Constraint(
            Rank.STATUS,
            path + ".is(Boolean.TRUE)",
            path + ".is(Boolean.FALSE) || " + path + ".isAbsent()");
    return when(id, texts, constraint, inquiry -> flag(fact.apply(inquiry.fact())));
  }

  private static Answer flag(Fact<Boolean> fact) {
    return fact.isUnknown()
        ? Seen.unknown(fact)
        : Answer.of(Verdict.of(fact.is(true)), fact.value().map(Seen::flag).orElse(Seen.NOTHING));
  }

  private static Constraint presence(String path) {
    return new Constraint(Rank.PRESENCE, path + ".isKnown()", path + ".isAbsent()");
  }

  private static OrderCondition<None> when(
      String id,
      Texts texts,
      Constraint constraint,
      Function<Inquiry<Order, None>, Answer> answer) {
    return new OrderCondition<>(
        id,
        None.class,
        OrderCondition.said(texts.holds(), texts.fails()),
        Set.of(Input.OWN),
        answer,
        none -> Optional.of(constraint));
  }

  private static Answer tracking(List<String> codes) {
    return Answer.of(Verdict.of(!codes.isEmpty()), Seen.text(String.join(", ", codes)));
  }
}
