package io.kontor.sqlshops;

import io.kontor.api.Text;

/** Why something about an order is not known, and what to do about it (L6). */
final class Reasons {

  private static final String KINDS = "prepayment, invoice, cash-on-delivery …";

  private Reasons() {}

  /** A payment method nobody has told Kontor the kind of. */
  static Text notMapped(String method, String shop) {
    String line = "payments: { \"" + method + "\": prepayment }";
    return new Text(
        "die Zahlungsart „%s“ ist nicht zugeordnet; beim Shop %s in kontor.yaml zuordnen: %s (%s)"
            .formatted(method, shop, line, KINDS),
        "payment method '%s' is not mapped; map it at the shop %s in kontor.yaml: %s (%s)"
            .formatted(method, shop, line, KINDS),
        ("il metodo di pagamento «%s» non è associato; associarlo al negozio %s in kontor.yaml:"
                + " %s (%s)")
            .formatted(method, shop, line, KINDS));
  }

  /** A zero date, as imports leave it. */
  static Text noOrderDate() {
    return new Text(
        "der Shop hat kein Bestelldatum gespeichert; es dort nachtragen",
        "the shop has stored no order date; enter it there",
        "il negozio non ha memorizzato la data dell'ordine; inserirla nel negozio");
  }

  /** A number the shop's settings do not have. */
  static Text noLanguage(String number) {
    return new Text(
        "der Shop hat keine Sprache Nr. %s; sie im Shop wieder anlegen".formatted(number),
        "the shop has no language no. %s; add it again in the shop".formatted(number),
        "il negozio non ha la lingua n. %s; aggiungerla di nuovo nel negozio".formatted(number));
  }

  /** Settings without a currency whose rate is 1, or with several. */
  static Text noCurrency() {
    return new Text(
        "der Shop sagt nicht, welche Währung seine eigene ist; im Shop genau einer den Kurs 1 geben",
        "the shop does not tell its own currency; give the rate 1 to exactly one in the shop",
        "il negozio non dice quale sia la sua valuta; nel negozio dare il cambio 1 a una sola");
  }
}
