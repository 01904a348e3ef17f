package io.kontor.host.web.page;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.config.Place;
import io.kontor.host.config.Problem;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.trial.CaseResult;
import io.kontor.host.trial.Difference;
import io.kontor.host.watch.SubjectCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Profiles made up for the pages: one on, one off, one broken. */
public final class SampleProfiles implements ProfileDesk {

  private final String nasty;
  private final List<String> switched = new ArrayList<>();
  private List<Away> away = List.of();

  /** Profiles whose folder has this name. */
  public SampleProfiles(String nasty) {
    this.nasty = nasty;
  }

  /** From now on these shops cannot be read. */
  public void away(List<Away> shops) {
    away = shops;
  }

  /** What was switched. */
  public List<String> switched() {
    return switched;
  }

  @Override
  public List<Card> all() {
    return List.of(
        card(
            "zahlungserinnerung",
            new Text("Zahlungserinnerung", "Payment reminder", "Sollecito di pagamento"),
            State.ACTIVE),
        card(
            "versandbestaetigung",
            new Text("Versandbestätigung", "Dispatch notice", "Conferma di spedizione"),
            State.INACTIVE),
        new Card(
            "kaputt",
            Text.same("kaputt " + nasty),
            State.BROKEN,
            new Power(true, false),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(
                new Fault(
                    "profile.yaml",
                    7,
                    5,
                    new Message("WEB-9", Map.of("name", "when", "value", nasty)))),
            "profiles/kaputt"));
  }

  private static Card card(String id, Text title, State state) {
    List<Text> lines =
        List.of(
            new Text("mit Zahlart Vorkasse", "paid in advance", "con pagamento anticipato"),
            new Text("nicht bezahlt", "not paid", "non pagato"),
            new Text(
                "seit mindestens 7 Tagen bestellt",
                "ordered at least 7 days ago",
                "ordinato da almeno 7 giorni"));
    return new Card(
        id,
        title,
        state,
        new Power(state == State.ACTIVE, false),
        Optional.empty(),
        List.of(lines, lines.subList(0, 1)),
        List.of(new Text("Mail an den Kunden", "mail to the customer", "mail al cliente")),
        List.of(),
        "profiles/" + id);
  }

  @Override
  public Text action(String name) {
    return new Text("Mail senden", "Send mail", "Invia e-mail");
  }

  @Override
  public Hits matching(String id, Language language) {
    return new Hits(
        1234,
        new SampleOrders(nasty)
            .rows(new SubjectCatalogue.Query("", Optional.empty(), 20, language)),
        away,
        CatchUp.NONE);
  }

  @Override
  public long waiting(String id) {
    return 17;
  }

  @Override
  public int activate(String id, CatchUp catchUp, String person) {
    switched.add(id + " " + catchUp + " " + person);
    return 1234;
  }

  @Override
  public int deactivate(String id, String person) {
    switched.add(id + " off " + person);
    return 17;
  }

  @Override
  public List<Trouble> troubles(String id) {
    var order = new SubjectRef("order", "shop a/b", "id 1/ü");
    return List.of(
        new Trouble(
            "shop a/b",
            Optional.of(new Text("mit Zahlart " + nasty, "paid by " + nasty, "con " + nasty)),
            new Message(
                "watch.not-known",
                Map.of(
                    "seen_de",
                    "oxid" + nasty,
                    "seen_en",
                    "oxid" + nasty,
                    "seen_it",
                    "oxid" + nasty)),
            order,
            "10042" + nasty,
            1200),
        new Trouble(
            "shop b",
            Optional.empty(),
            new Message("watch.evaluation-failed", Map.of("problem", nasty)),
            order,
            "10043",
            1));
  }

  @Override
  public List<Message> inVain(String id) {
    return List.of(
        new Message(
            "PROFILE-16",
            Map.of("shop", nasty, "steps_de", nasty, "steps_en", nasty, "steps_it", nasty)));
  }

  @Override
  public int cases(String id) {
    return tryCases(id).size();
  }

  @Override
  public List<CaseResult> tryCases(String id) {
    if (!id.equals("zahlungserinnerung")) {
      return List.of();
    }
    var differs = new Difference("expect.fires", "yes", "no " + nasty, Optional.empty());
    var refused =
        new Difference("expect.steps[1]", "–", "WEB-9", Optional.of(Message.of("profile.mend")));
    var broken =
        new Problem(
            new Place("c.yaml", 3, 7),
            new Message("WEB-9", Map.of("name", "when", "value", nasty)));
    return List.of(
        new CaseResult("a.yaml", Text.same("good " + nasty), List.of(), List.of(), Set.of()),
        new CaseResult("b.yaml", Text.same("part"), List.of(), List.of(), Set.of("mail " + nasty)),
        new CaseResult("c.yaml", Text.same("broken"), List.of(broken), List.of(), Set.of()),
        new CaseResult(
            "d.yaml", Text.same("other"), List.of(), List.of(differs, refused), Set.of()));
  }
}
