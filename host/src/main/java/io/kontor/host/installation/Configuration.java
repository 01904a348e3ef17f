package io.kontor.host.installation;

import io.kontor.api.order.PaymentKind;
import io.kontor.api.settings.Setting;
import io.kontor.host.config.Node;
import io.kontor.host.mail.MailAccount;
import io.kontor.host.profile.CatchUp;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code conf/kontor.yaml} may say. What stands there is shown in the admin pages and not
 * editable there.
 */
public record Configuration(
    @Setting(de = "Format", en = "Format", it = "Formato", byDefault = "1") int version,
    Database database,
    Http http,
    Folders folders,
    List<ShopEntry> shops,
    Mail mail,
    Map<String, ProfileEntry> profiles,
    Plugins plugins,
    Engine engine,
    @Setting(de = "Zweifel", en = "Doubt", it = "Dubbio", byDefault = "true") boolean doubt) {

  /** Kontor's own database; without a URL a server of its own in the data folder. */
  public record Database(
      @Setting(de = "Adresse", en = "Address", it = "Indirizzo") String url,
      @Setting(de = "Benutzer", en = "User", it = "Utente") String user,
      @Setting(de = "Passwort", en = "Password", it = "Password", secret = true) String password) {

    @Override
    public String toString() {
      return "Database[" + user + "]";
    }
  }

  /** Where the admin pages are served. */
  public record Http(
      @Setting(de = "Adresse", en = "Address", it = "Indirizzo", byDefault = "127.0.0.1")
          String host,
      @Setting(
              de = "Port",
              en = "Port",
              it = "Porta",
              byDefault = "8480",
              least = "0",
              most = "65535")
          int port) {}

  /** Folders, relative to the installation unless absolute; empty for the usual ones. */
  public record Folders(
      @Setting(de = "Profile", en = "Profiles", it = "Profili", byDefault = "profiles")
          String profiles,
      @Setting(de = "Plug-Ins", en = "Plug-ins", it = "Plug-in", byDefault = "plugins")
          String plugins,
      @Setting(de = "Schlüsseldatei", en = "Key file", it = "File della chiave") String keyFile) {}

  /** One shop. */
  public record ShopEntry(
      @Setting(de = "Schlüssel", en = "Key", it = "Chiave", byDefault = Setting.REQUIRED)
          String key,
      @Setting(de = "Shopsystem", en = "Shop system", it = "Sistema", byDefault = "oxid")
          String type,
      @Setting(de = "Adresse", en = "Address", it = "Indirizzo", byDefault = Setting.REQUIRED)
          String url,
      @Setting(de = "Benutzer", en = "User", it = "Utente") String user,
      @Setting(de = "Passwort", en = "Password", it = "Password", secret = true) String password,
      @Setting(de = "Tabellenpräfix", en = "Table prefix", it = "Prefisso") String prefix,
      @Setting(de = "Shop-Nummer", en = "Shop id", it = "Numero del negozio", byDefault = "1")
          String shopId,
      @Setting(de = "Zeitzone", en = "Time zone", it = "Fuso orario", byDefault = "Europe/Berlin")
          ZoneId zone,
      @Setting(
              de = "Schreiben erlaubt",
              en = "May be written",
              it = "Scrittura",
              byDefault = "false")
          boolean writable,
      @Setting(de = "Sprachen", en = "Languages", it = "Lingue") List<String> languages,
      Map<String, PaymentKind> payments,
      Optional<Tunnel> tunnel) {

    @Override
    public String toString() {
      return "ShopEntry[" + key + ", " + type + ", " + user + "]";
    }
  }

  /** A way through SSH to a database that no one else may reach. */
  public record Tunnel(
      @Setting(de = "Rechner", en = "Host", it = "Host", byDefault = Setting.REQUIRED) String host,
      @Setting(
              de = "Port",
              en = "Port",
              it = "Porta",
              byDefault = "22",
              least = "1",
              most = "65535")
          int port,
      @Setting(de = "Benutzer", en = "User", it = "Utente", byDefault = Setting.REQUIRED)
          String user,
      @Setting(de = "Passwort", en = "Password", it = "Password", secret = true) String password,
      @Setting(de = "Schlüsseldatei", en = "Key file", it = "File della chiave") String keyFile,
      @Setting(
              de = "Fingerabdruck",
              en = "Fingerprint",
              it = "Impronta",
              byDefault = Setting.REQUIRED)
          String fingerprint) {

    @Override
    public String toString() {
      return "Tunnel[" + user + "@" + host + ":" + port + "]";
    }
  }

  /** Mail accounts, the first is the installation's own. */
  public record Mail(List<MailAccount> accounts) {}

  /**
   * The person's confirmation given beforehand (L40).
   *
   * @param release whether the first mails wait to be looked at
   * @param breaker whether more firings than usual wait to be looked at
   */
  public record ProfileEntry(
      @Setting(de = "Aktiv", en = "Active", it = "Attivo", byDefault = "false") boolean active,
      @Setting(de = "Nachholen", en = "Catch up", it = "Recupero", byDefault = "none")
          CatchUp catchUp,
      @Setting(de = "Freigabe", en = "Release", it = "Rilascio", byDefault = "first")
          Release release,
      @Setting(de = "Sicherung", en = "Breaker", it = "Interruttore", byDefault = "true")
          boolean breaker) {}

  /** Which effects of a newly armed profile leave without having been looked at. */
  public enum Release {
    /** None. */
    OFF,
    /** All but the first. */
    FIRST,
    /** All. */
    ALWAYS
  }

  /**
   * Plug-ins: what may run without a code or a signature, without which nothing starts, and their
   * settings.
   */
  public record Plugins(
      @Setting(de = "Unsigniert", en = "Unsigned", it = "Non firmati", byDefault = "false")
          boolean allowUnsigned,
      @Setting(de = "Ohne Lizenz", en = "Without licence", it = "Senza licenza")
          Set<String> withoutLicence,
      @Setting(de = "Unentbehrlich", en = "Mandatory", it = "Indispensabili") Set<String> mandatory,
      Map<String, Node> settings) {}

  /** How the engine works. */
  public record Engine(
      @Setting(de = "Takt", en = "Tick", it = "Cadenza", byDefault = "PT60S", least = "PT1S")
          Duration tick,
      @Setting(
              de = "Ruhezeit",
              en = "Settle delay",
              it = "Attesa",
              byDefault = "PT60S",
              least = "PT0S")
          Duration settle,
      @Setting(
              de = "Arbeiter",
              en = "Workers",
              it = "Lavoratori",
              byDefault = "4",
              least = "1",
              most = "64")
          int workers,
      @Setting(
              de = "Horizont",
              en = "Horizon",
              it = "Orizzonte",
              byDefault = "P400D",
              least = "P1D")
          Duration horizon) {}
}
