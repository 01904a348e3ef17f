package io.kontor.api.shop;

import io.kontor.api.order.Order;
import java.time.Instant;

/**
 * Writes into one order. Every write is guarded: it repeats what was read of the columns it depends
 * on and changes nothing if they differ (L18). Repeating a write that was done is {@link
 * WriteResult#ALREADY}.
 */
public interface OrderWriting {

  /**
   * Files the order.
   *
   * @param seen the order as it was read
   * @param folder the id of one of the shop's folders
   * @return what happened
   */
  WriteResult moveToFolder(Order seen, String folder);

  /**
   * Sets the moment of payment.
   *
   * @param seen the order as it was read
   * @param moment when it was paid
   * @return what happened
   */
  WriteResult setPaid(Order seen, Instant moment);

  /**
   * Sets the moment of dispatch.
   *
   * @param seen the order as it was read
   * @param moment when the goods left
   * @return what happened
   */
  WriteResult setSent(Order seen, Instant moment);

  /**
   * Sets the tracking code.
   *
   * @param seen the order as it was read
   * @param code the carrier's number
   * @return what happened
   */
  WriteResult setTrackingCode(Order seen, String code);

  /** What a guarded write came to. */
  enum WriteResult {
    /** Written. */
    WRITTEN,
    /** It stood there already. */
    ALREADY,
    /** The order is not what was read any more: read again and decide. */
    CHANGED,
    /** The order is gone. */
    GONE
  }
}
