package io.kontor.api.order;

/**
 * Who ordered, as the order itself remembers it: an account changed or deleted later does not
 * change it.
 *
 * @param id the shop's own id of the account; empty for a guest or a deleted account
 * @param number the customer number; empty if none
 * @param email the order's mail address; empty if the shop has none
 * @param vatId VAT number; empty if none
 * @param billing billing address
 * @param delivery delivery address; the billing address if no other was given
 */
public record Customer(
    String id, String number, String email, String vatId, Address billing, Address delivery) {}
