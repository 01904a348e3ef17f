package io.kontor.api.shop;

/**
 * One of the values a shop offers for a dimension: a payment method, a folder, a status.
 *
 * @param dimension what it is a value of
 * @param id the shop's own id of it
 * @param name what the shop calls it, in the shop's first language
 */
public record ShopValue(Dimension dimension, String id, String name) {

  /** What a shop may offer values for. */
  public enum Dimension {
    /** Payment methods. */
    PAYMENT,
    /** Shipping methods. */
    SHIPPING,
    /** Folders orders are filed in. */
    FOLDER,
    /** Status values. */
    STATUS,
    /** Languages of customers, by tag. */
    LANGUAGE
  }
}
