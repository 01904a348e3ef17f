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

  /** The account may not read what the shop says of itself. */
  static Text settingsHidden(String tables, String shop) {
    return new Text(
        ("das Datenbankkonto darf die Einstellungen des Shops nicht lesen (%s); ihm die Rechte"
                + " geben, die „kontor shop grants %s“ nennt")
            .formatted(tables, shop),
        ("the database account may not read the shop's settings (%s); give it the rights that"
                + " \"kontor shop grants %s\" prints")
            .formatted(tables, shop),
        ("l'account del database non può leggere le impostazioni del negozio (%s); dargli i"
                + " diritti indicati da «kontor shop grants %s»")
            .formatted(tables, shop));
  }

  /** The shop has another key, or writes in another way. */
  static Text settingsGarbled(String names) {
    return new Text(
        ("die Einstellungen des Shops lassen sich nicht entschlüsseln (%s), wohl weil er einen"
                + " eigenen Schlüssel hat; seine Nummern der Sprachen unter languages in einer"
                + " eigenen Shop-Beschreibung nennen")
            .formatted(names),
        ("the shop's settings cannot be decoded (%s), probably because it has a key of its own;"
                + " name its numbers of languages under languages in a shop description of your"
                + " own")
            .formatted(names),
        ("le impostazioni del negozio non si possono decodificare (%s), forse perché ha una"
                + " chiave propria; indicare i suoi numeri delle lingue sotto languages in una"
                + " descrizione propria del negozio")
            .formatted(names));
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
