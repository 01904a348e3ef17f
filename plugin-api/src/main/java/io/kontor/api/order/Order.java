package io.kontor.api.order;

import java.time.Instant;
import java.util.List;

/**
 * An order of a web shop. A value: two reads of an unchanged order are equal.
 *
 * @param shop the key of the shop it comes from
 * @param id the shop's native primary key, as text
 * @param number what people call it; may repeat, or be {@code 0}
 * @param orderedAt when it was placed; unknown if the shop does not say, never absent
 * @param language the tag of the language the customer ordered in; unknown if the shop does not
 *     keep it
 * @param state where it stands
 * @param payment how it is paid
 * @param shipment how it is sent
 * @param totals its sums
 * @param customer who ordered
 * @param remark what the customer wrote; empty if nothing
 * @param lines what was ordered, in the shop's order
 */
public record Order(
    String shop,
    String id,
    String number,
    Fact<Instant> orderedAt,
    Fact<String> language,
    OrderState state,
    Payment payment,
    Shipment shipment,
    Totals totals,
    Customer customer,
    String remark,
    List<OrderLine> lines) {

  /** Copies the lines. */
  public Order {
    lines = List.copyOf(lines);
  }
}
