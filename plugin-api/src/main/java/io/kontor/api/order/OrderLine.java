package io.kontor.api.order;

import java.math.BigDecimal;

/**
 * One line of an order.
 *
 * @param id the shop's own id of the line
 * @param articleId the shop's own id of the article, which may no longer exist; empty if unknown
 * @param sku article number; may be empty
 * @param title what was ordered, with its variant
 * @param quantity how many
 * @param unitPrice price of one, gross, six digits
 * @param total price of the line, gross
 * @param vatPercent VAT rate in percent; unknown if the shop does not keep it
 * @param cancelled whether this line alone was cancelled
 */
public record OrderLine(
    String id,
    String articleId,
    String sku,
    String title,
    BigDecimal quantity,
    Money unitPrice,
    Money total,
    Fact<BigDecimal> vatPercent,
    boolean cancelled) {}
