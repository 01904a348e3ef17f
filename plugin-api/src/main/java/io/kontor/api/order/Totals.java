package io.kontor.api.order;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * The sums of an order as the shop keeps them: the truth, not a recomputation (L16).
 *
 * @param gross what the customer owes, in the order's currency
 * @param net the goods without VAT
 * @param shipping shipping costs, gross
 * @param payment costs of the payment method, gross
 * @param discount discounts and vouchers, as a positive amount
 * @param rate the stored rate: units of the order's currency for one of the shop's; zero if the
 *     shop stores none, and then nothing is converted
 * @param shopCurrency the shop's own currency, the only one the rate leads to
 */
public record Totals(
    Money gross,
    Money net,
    Money shipping,
    Money payment,
    Money discount,
    BigDecimal rate,
    Fact<Currency> shopCurrency) {}
