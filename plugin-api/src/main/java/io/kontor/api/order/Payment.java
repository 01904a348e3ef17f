package io.kontor.api.order;

import java.time.Instant;

/**
 * How an order is paid, and whether it was.
 *
 * @param kind in Kontor's words; unknown if the shop's method is not mapped
 * @param method the shop's own id of the payment method; empty if the order has none
 * @param paidAt when it was paid; absent if it was not
 * @param reference the payment provider's transaction number; empty if none
 */
public record Payment(
    Fact<PaymentKind> kind, String method, Fact<Instant> paidAt, String reference) {}
