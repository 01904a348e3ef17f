package io.kontor.host.order;

import io.kontor.api.Text;
import io.kontor.api.condition.Answer;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.Span;
import io.kontor.api.condition.Verdict;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Order;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** How long ago something happened. Of a date that is absent, neither is true. */
final class TimeConditions {

  static final OrderCondition<Since> AT_LEAST =
      new OrderCondition<>(
          "order.since",
          Since.class,
          OrderCondition.said(
              new Text(
                  "seit mindestens {span} {date}",
                  "{date} at least {span} ago",
                  "{date} da almeno {span}"),
              new Text(
                  "nicht seit mindestens {span} {date}",
                  "not {date} at least {span} ago",
                  "non {date} da almeno {span}")),
          Set.of(Input.OWN, Input.CLOCK),
          inquiry -> ask(inquiry, Verdict.HOLDS),
          since -> Optional.empty());

  static final OrderCondition<Since> LESS_THAN =
      new OrderCondition<>(
          "order.within",
          Since.class,
          OrderCondition.said(
              new Text(
                  "seit weniger als {span} {date}",
                  "{date} less than {span} ago",
                  "{date} da meno di {span}"),
              new Text(
                  "nicht seit weniger als {span} {date}",
                  "not {date} less than {span} ago",
                  "non {date} da meno di {span}")),
          Set.of(Input.OWN, Input.CLOCK),
          inquiry -> ask(inquiry, Verdict.FAILS),
          since -> Optional.empty());

  private TimeConditions() {}

  /** How long since which date. */
  record Since(Span span, OrderDate date) {}

  private static Answer ask(Inquiry<Order, Since> inquiry, Verdict whenOver) {
    Since since = inquiry.parameters();
    Fact<Instant> date = since.date().of(inquiry.fact());
    if (date.isUnknown()) {
      return Seen.unknown(date);
    }
    if (date.isAbsent()) {
      return Answer.of(Verdict.FAILS, Seen.NOTHING);
    }
    ZoneId zone = inquiry.subject().zone();
    Instant over = since.span().after(date.get(), zone);
    Text seen = Seen.at(date.get(), zone);
    return inquiry.moment().isBefore(over)
        ? Answer.until(whenOver.negated(), seen, over)
        : Answer.of(whenOver, seen);
  }
}
