package io.kontor.api.order;

/**
 * Where an order stands.
 *
 * @param placed whether it is a real order and not an abandoned checkout (L30)
 * @param cancelled whether the whole order was cancelled
 * @param status the shop's own status value; empty if it has none
 * @param folder the shop's own folder; absent if the shop knows no folders, or the order lies in
 *     none
 */
public record OrderState(
    Fact<Boolean> placed, Fact<Boolean> cancelled, String status, Fact<String> folder) {}
