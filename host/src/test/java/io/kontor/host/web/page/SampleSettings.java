package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.settings.Setting;
import io.kontor.api.settings.SettingsCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Settings made up for the pages: every kind of field. */
public final class SampleSettings implements SettingsDesk {

  private final String nasty;
  private final List<Typed> saved = new ArrayList<>();

  /** Settings with this sender. */
  public SampleSettings(String nasty) {
    this.nasty = nasty;
  }

  /** What was stored. */
  public List<Typed> saved() {
    return saved;
  }

  /** How a mail is secured. */
  enum Security {
    TLS,
    STARTTLS
  }

  record Server(
      @Setting(de = "Rechner", en = "Host", it = "Host", byDefault = Setting.REQUIRED) String host,
      @Setting(de = "Port", en = "Port", it = "Porta", byDefault = "587") int port,
      @Setting(de = "Sicherheit", en = "Security", it = "Sicurezza", byDefault = "STARTTLS")
          Security security,
      @Setting(de = "Passwort", en = "Password", it = "Password", secret = true) String password) {}

  record Carrier(
      @Setting(de = "Kürzel", en = "Key", it = "Sigla", byDefault = Setting.REQUIRED) String key,
      @Setting(
              de = "Adresse der Sendungsverfolgung",
              en = "Tracking address",
              it = "Indirizzo di tracciamento",
              help = {
                "{code} steht für die Nummer.",
                "{code} is the number.",
                "{code} è il numero."
              })
          String trackingUrl,
      @Setting(de = "Zugang", en = "Access", it = "Accesso", secret = true) String access) {}

  record All(
      @Setting(de = "Absender", en = "Sender", it = "Mittente") String sender,
      @Setting(de = "Kopie behalten", en = "Keep a copy", it = "Conserva una copia") boolean copy,
      @Setting(de = "Empfänger", en = "Recipients", it = "Destinatari") List<String> recipients,
      @Setting(de = "Mailserver", en = "Mail server", it = "Server di posta") Server server,
      @Setting(de = "Paketdienste", en = "Carriers", it = "Corrieri") List<Carrier> carriers) {}

  @Override
  public Optional<Form> form(String plugin) {
    if (!plugin.equals("auftragsmanager")) {
      return Optional.empty();
    }
    var values = new TreeMap<String, String>();
    values.put("sender", nasty);
    values.put("copy", "true");
    values.put("recipients.0", "a@example.org");
    values.put("recipients.1", "b@example.org");
    values.put("server.host", "smtp.example.org");
    values.put("server.port", "587");
    values.put("server.security", "TLS");
    values.put("carriers.0.key", "dhl");
    values.put("carriers.0.tracking-url", "https://example.org/{code}");
    values.put("carriers.1.key", "ups");
    return Optional.of(
        new Form(
            All.class,
            values,
            Set.of("server.host"),
            Set.of("server.password", "carriers.1.access"),
            List.of(new Text("Verbindung prüfen", "Check the connection", "Verifica"))));
  }

  @Override
  public List<Problem> save(String plugin, Typed typed) {
    saved.add(typed);
    return "wrong".equals(typed.values().get("sender"))
        ? List.of(new Problem("sender", new Message("WEB-9", Map.of("name", "x", "value", "y"))))
        : List.of();
  }

  @Override
  public SettingsCheck.Result check(String plugin, int check, Typed typed) {
    boolean passed = "right".equals(typed.values().get("sender"));
    return new SettingsCheck.Result(passed, Message.of(passed ? "settings.saved" : "PEOPLE-1"));
  }
}
