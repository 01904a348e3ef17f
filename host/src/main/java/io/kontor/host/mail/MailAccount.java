package io.kontor.host.mail;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.api.settings.Setting;
import io.kontor.host.config.SelfChecked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A mail account Kontor sends by.
 *
 * @param key its name in profiles
 * @param host the server
 * @param port its port
 * @param security how the way is protected
 * @param login how Kontor signs in
 * @param user the user
 * @param password the password
 * @param oauth access by token, for Microsoft 365 and Google
 * @param fromAddress the sender's address
 * @param fromName the sender's name; may be empty
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 * @param writeTimeout how long a write may take
 * @param perHour how many mails in an hour; 0 for no limit
 */
public record MailAccount(
    @Setting(
            de = "Schlüssel",
            en = "Key",
            it = "Chiave",
            help = {
              "Unter diesem Namen nennen Profile das Konto.",
              "Profiles name the account by it.",
              "Con questo nome i profili indicano l'account."
            },
            byDefault = Setting.REQUIRED)
        String key,
    @Setting(de = "Server", en = "Server", it = "Server", byDefault = Setting.REQUIRED) String host,
    @Setting(de = "Port", en = "Port", it = "Porta", byDefault = "587", least = "1", most = "65535")
        int port,
    @Setting(
            de = "Verschlüsselung",
            en = "Encryption",
            it = "Cifratura",
            help = {
              "STARTTLS (meist Port 587), TLS (meist Port 465) oder keine.",
              "STARTTLS (usually port 587), TLS (usually port 465) or none.",
              "STARTTLS (di solito porta 587), TLS (di solito porta 465) o nessuna."
            },
            byDefault = "STARTTLS")
        MailSecurity security,
    @Setting(de = "Anmeldung", en = "Sign-in", it = "Accesso", byDefault = "PASSWORD")
        MailLogin login,
    @Setting(de = "Benutzer", en = "User", it = "Utente") String user,
    @Setting(de = "Passwort", en = "Password", it = "Password", secret = true) String password,
    @Setting(
            de = "Zugang per Token",
            en = "Access by token",
            it = "Accesso con token",
            help = {
              "Nur für Microsoft 365 und Google.",
              "Only for Microsoft 365 and Google.",
              "Solo per Microsoft 365 e Google."
            })
        OAuthAccess oauth,
    @Setting(
            de = "Absenderadresse",
            en = "Sender address",
            it = "Indirizzo mittente",
            byDefault = Setting.REQUIRED)
        String fromAddress,
    @Setting(de = "Absendername", en = "Sender name", it = "Nome mittente") String fromName,
    @Setting(
            de = "Wartezeit Verbindung",
            en = "Connect time-out",
            it = "Attesa connessione",
            byDefault = "PT10S",
            least = "PT1S",
            most = "PT5M")
        Duration connectTimeout,
    @Setting(
            de = "Wartezeit Antwort",
            en = "Answer time-out",
            it = "Attesa risposta",
            byDefault = "PT20S",
            least = "PT1S",
            most = "PT5M")
        Duration readTimeout,
    @Setting(
            de = "Wartezeit Senden",
            en = "Send time-out",
            it = "Attesa invio",
            byDefault = "PT20S",
            least = "PT1S",
            most = "PT5M")
        Duration writeTimeout,
    @Setting(
            de = "Höchstens Mails je Stunde",
            en = "Mails per hour at most",
            it = "E-mail all'ora al massimo",
            help = {"0: ohne Grenze.", "0: no limit.", "0: nessun limite."},
            byDefault = "0",
            least = "0")
        int perHour)
    implements SelfChecked {

  /**
   * An account on a server of this machine, without sign-in and encryption: the demo's mailbox.
   *
   * @param key its name in profiles
   * @param port the server's port
   * @param fromAddress the sender's address
   * @return the account
   */
  public static MailAccount local(String key, int port, String fromAddress) {
    return new MailAccount(
        key,
        "127.0.0.1",
        port,
        MailSecurity.NONE,
        MailLogin.NONE,
        "",
        "",
        OAuthAccess.NONE,
        fromAddress,
        "",
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(20),
        0);
  }

  @Override
  public List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (key.isBlank()) {
      faults.add(new Fault("key", incomplete("key")));
    }
    try {
      MailAddresses.parse("from-address", fromAddress);
    } catch (KontorException e) {
      faults.add(new Fault("from-address", e.problem()));
    }
    missing().forEach(part -> faults.add(new Fault(part, incomplete(part))));
    return faults;
  }

  /** What the way of signing in needs and nobody gave. */
  private List<String> missing() {
    var missing = new ArrayList<String>();
    if (login != MailLogin.NONE && user.isBlank()) {
      missing.add("user");
    }
    if (login.byToken() && oauth.clientId().isBlank()) {
      missing.add("oauth.client-id");
    }
    if (login.byToken() && oauth.refreshToken().isBlank()) {
      missing.add("oauth.refresh-token");
    }
    return missing;
  }

  private Message incomplete(String part) {
    return Message.of(MailError.INCOMPLETE, Map.of("account", key, "part", part));
  }

  /** The part of the sender's address after the at sign. */
  String fromDomain() {
    return fromAddress.substring(fromAddress.lastIndexOf('@') + 1).strip();
  }

  /** Without user, password and addresses: it may reach a log. */
  @Override
  public String toString() {
    return "MailAccount[" + key + ", " + host + ":" + port + ", " + security + "]";
  }
}
