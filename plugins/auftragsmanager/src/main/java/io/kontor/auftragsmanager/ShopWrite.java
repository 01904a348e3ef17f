package io.kontor.auftragsmanager;

import io.kontor.api.Message;
import io.kontor.api.action.Effect;
import io.kontor.api.action.Outcome;
import io.kontor.api.action.Prepared;
import io.kontor.api.action.Preview;
import io.kontor.api.error.KontorException;
import io.kontor.api.order.Order;
import io.kontor.api.shop.OrderWriting;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.Shops;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A guarded change of one value of an order in its shop. */
final class ShopWrite implements Prepared {

  private final Order order;
  private final Shop shop;
  private final Preview.Change change;
  private final BiFunction<OrderWriting, Order, OrderWriting.WriteResult> write;

  ShopWrite(
      Order order,
      Shops shops,
      Preview.Change change,
      BiFunction<OrderWriting, Order, OrderWriting.WriteResult> write) {
    this.order = order;
    this.shop = shops.shop(order.shop());
    this.change = change;
    this.write = write;
  }

  @Override
  public Preview preview() {
    return new Preview(message("write.preview"), List.of(), List.of(change));
  }

  @Override
  public Outcome perform(Effect effect) {
    OrderWriting writing =
        shop.writing()
            .orElseThrow(
                () ->
                    new KontorException(
                        AuftragsmanagerError.READ_ONLY,
                        Map.of("shop", order.shop(), "order", order.number())));
    return switch (write.apply(writing, order)) {
      case WRITTEN -> Outcome.done(message("write.done"));
      case ALREADY -> Outcome.skipped(message("write.already"));
      case CHANGED -> Outcome.retryLater(message("write.changed"));
      case GONE -> Outcome.skipped(message("write.gone"));
    };
  }

  private Message message(String key) {
    return new Message(
        key,
        Map.of(
            "where", change.where(),
            "from", change.from(),
            "to", change.to(),
            "order", order.number()));
  }
}
