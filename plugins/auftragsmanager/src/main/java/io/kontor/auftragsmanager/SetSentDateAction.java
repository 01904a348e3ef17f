package io.kontor.auftragsmanager;

import io.kontor.api.Text;
import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.Prepared;
import io.kontor.api.action.Preview;
import io.kontor.api.action.Repeatability;
import io.kontor.api.order.Order;
import io.kontor.api.shop.OrderWriting;
import io.kontor.api.shop.Shops;
import java.time.Instant;
import java.util.Optional;

/** Notes in the shop that the goods have left, now; a date that is there already stays. */
final class SetSentDateAction implements Action<SetSentDateAction.Parameters> {

  private final Shops shops;

  SetSentDateAction(Shops shops) {
    this.shops = shops;
  }

  /** Nothing to say. */
  record Parameters() {}

  @Override
  public String id() {
    return "set-sent-date";
  }

  @Override
  public Text title() {
    return new Text("Versanddatum setzen", "Set dispatch date", "Imposta data di spedizione");
  }

  @Override
  public Class<Parameters> parameterType() {
    return Parameters.class;
  }

  @Override
  public Repeatability repeatability() {
    return Repeatability.IDEMPOTENT;
  }

  @Override
  public boolean writesToShop() {
    return true;
  }

  @Override
  public Prepared prepare(ActionRequest<Parameters> request) {
    Order order = Orders.of(request.subject());
    // A date that stands there, set by a person or by this step before a crash, is the truth.
    Optional<Instant> there = order.shipment().sentAt().value();
    Instant moment = there.orElse(request.moment());
    var change =
        new Preview.Change(
            order.shop() + ": " + order.number(),
            there.map(Instant::toString).orElse(""),
            moment.toString());
    return new ShopWrite(
        order,
        shops,
        change,
        (writing, seen) ->
            there.isPresent() ? OrderWriting.WriteResult.ALREADY : writing.setSent(seen, moment));
  }
}
