package io.kontor.host.order;

import io.kontor.api.Text;

/** What the parts of an order are called. */
enum OrderWords {
  ORDER("Bestellung", "Order", "Ordine"),
  NUMBER("Nummer", "Number", "Numero"),
  DATE("Datum", "Date", "Data"),
  SHOP("Shop", "Shop", "Negozio"),
  CUSTOMER("Kunde", "Customer", "Cliente"),
  CUSTOMER_NUMBER("Kundennummer", "Customer number", "Numero cliente"),
  MAIL("Mailadresse", "Mail address", "Indirizzo e-mail"),
  BILLING("Rechnungsadresse", "Billing address", "Indirizzo di fatturazione"),
  DELIVERY("Lieferadresse", "Delivery address", "Indirizzo di consegna"),
  LANGUAGE("Sprache", "Language", "Lingua"),
  TOTAL("Betrag", "Total", "Totale"),
  PAYMENT("Zahlung", "Payment", "Pagamento"),
  METHOD("Art", "Method", "Metodo"),
  PAID("Bezahlt", "Paid", "Pagato"),
  SHIPMENT("Versand", "Dispatch", "Spedizione"),
  SENT("Versendet", "Sent", "Spedito"),
  TRACKING("Sendungsnummer", "Tracking code", "Codice di tracciamento"),
  FOLDER("Ordner", "Folder", "Cartella"),
  STATUS("Status", "Status", "Stato"),
  CANCELLED("Storniert", "Cancelled", "Annullato"),
  LINES("Positionen", "Lines", "Righe"),
  REMARK("Bemerkung", "Remark", "Nota"),
  NO("nein", "no", "no"),
  YES("ja", "yes", "sì"),
  UNKNOWN("unbekannt", "unknown", "sconosciuto"),
  NO_CURRENCY("(Währung unbekannt)", "(currency unknown)", "(valuta sconosciuta)");

  private final Text text;

  OrderWords(String de, String en, String it) {
    this.text = new Text(de, en, it);
  }

  Text text() {
    return text;
  }
}
