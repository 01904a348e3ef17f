package io.kontor.api.order;

import io.kontor.api.Text;
import io.kontor.api.condition.Named;

/**
 * How an order is paid, in Kontor's own words; each shop's payment methods are mapped to these
 * (L14).
 */
public enum PaymentKind implements Named {
  /** Bank transfer before the goods leave. */
  PREPAYMENT(new Text("Vorkasse", "prepayment", "pagamento anticipato")),
  /** Bank transfer after the goods arrived. */
  INVOICE(new Text("Rechnung", "invoice", "fattura")),
  /** Cash to the carrier. */
  CASH_ON_DELIVERY(new Text("Nachnahme", "cash on delivery", "contrassegno")),
  /** Collected from the customer's bank account. */
  DIRECT_DEBIT(new Text("Lastschrift", "direct debit", "addebito diretto")),
  /** Credit or debit card. */
  CARD(new Text("Kreditkarte", "card", "carta di credito")),
  /** A wallet or payment service. */
  WALLET(new Text("Bezahldienst", "payment service", "servizio di pagamento")),
  /** Paid and collected in the shop. */
  PICKUP(new Text("Barzahlung bei Abholung", "cash on pickup", "contanti al ritiro")),
  /** Nothing to pay. */
  NONE(new Text("ohne Zahlung", "no payment", "senza pagamento"));

  private final Text title;

  PaymentKind(Text title) {
    this.title = title;
  }

  @Override
  public Text title() {
    return title;
  }
}
