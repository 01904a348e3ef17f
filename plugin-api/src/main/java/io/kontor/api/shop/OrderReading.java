package io.kontor.api.shop;

import io.kontor.api.order.Order;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Reads orders, in batches: one statement for the orders of a batch, one more for their lines. */
public interface OrderReading {

  /** How many orders a batch holds at most. */
  int BATCH = 1000;

  /**
   * Reads all orders changed since a moment, oldest id first, in any number; never all in memory.
   * Abandoned checkouts are among them ({@link io.kontor.api.order.OrderState#placed()} tells).
   *
   * @param changedSince the first moment of change to include; {@link Instant#EPOCH} for all
   * @param batch is given up to {@link #BATCH} orders at a time
   */
  void stream(Instant changedSince, Consumer<List<Order>> batch);

  /**
   * Reads orders by id.
   *
   * @param ids up to {@link #BATCH} native primary keys
   * @return the orders found, in no particular order; ids not found are left out
   */
  List<Order> load(Collection<String> ids);

  /**
   * What changed since a cursor: the union over the order and its child tables (L11). Rows commit
   * late, so a window before the cursor is read again and the same id may come twice.
   *
   * @param cursor what the last call returned; the empty string at first
   * @return changed ids and the next cursor
   */
  OrderChanges changes(String cursor);

  /**
   * What {@link #changes} cannot see in this shop, for the operator: {@code deleted lines}.
   *
   * @return names of such changes; empty if it sees all
   */
  List<String> blindSpots();

  /**
   * Finds orders for a person: by number, name or mail address, newest first.
   *
   * @param query what to look for and from where on
   * @return at most the wanted number of orders
   */
  List<Order> search(OrderQuery query);

  /**
   * How many orders the shop holds that are not abandoned checkouts.
   *
   * @return the number
   */
  long count();
}
