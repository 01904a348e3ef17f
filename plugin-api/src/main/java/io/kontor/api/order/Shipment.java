package io.kontor.api.order;

import java.time.Instant;
import java.util.List;

/**
 * How an order is sent, and whether it was.
 *
 * @param method the shop's own id of the shipping method; empty if none
 * @param sentAt when the goods left; absent if they did not
 * @param trackingCodes the carrier's numbers, one per parcel; empty if there are none yet
 * @param trackingUrl where the customer follows the first parcel; absent if the shop knows no
 *     address
 */
public record Shipment(
    String method, Fact<Instant> sentAt, List<String> trackingCodes, Fact<String> trackingUrl) {

  /** Copies the list. */
  public Shipment {
    trackingCodes = List.copyOf(trackingCodes);
  }
}
