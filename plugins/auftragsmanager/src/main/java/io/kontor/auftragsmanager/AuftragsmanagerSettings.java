package io.kontor.auftragsmanager;

import io.kontor.api.settings.Setting;
import java.util.List;

/** What the operator sets: whom profiles may write to besides the customer. */
public record AuftragsmanagerSettings(
    @Setting(
            de = "Empfänger",
            en = "Recipients",
            it = "Destinatari",
            help = {
              "Wer außer dem Kunden Mails bekommen kann; Profile nennen ihn beim Schlüssel.",
              "Who may get mails besides the customer; profiles name them by key.",
              "Chi può ricevere e-mail oltre al cliente; i profili lo indicano con la chiave."
            })
        List<Recipient> recipients) {

  /** Copies the list. */
  public AuftragsmanagerSettings {
    recipients = List.copyOf(recipients);
  }

  /** Somebody a profile can write to. */
  public record Recipient(
      @Setting(de = "Schlüssel", en = "Key", it = "Chiave", byDefault = Setting.REQUIRED)
          String key,
      @Setting(de = "Adresse", en = "Address", it = "Indirizzo", byDefault = Setting.REQUIRED)
          String address) {}
}
