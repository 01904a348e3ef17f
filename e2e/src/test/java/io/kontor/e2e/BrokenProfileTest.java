package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kontor.api.Language;
import io.kontor.host.Host;
import io.kontor.host.config.Problem;
import io.kontor.host.profile.ProfileStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A broken profile disables only itself, says where and why, and comes back when mended. */
class BrokenProfileTest {

  private static final String REMINDER = "zahlungserinnerung";
  private static final String NESTED =
      """
      Encountered "</@subject>", but at this place only this can be closed: "#if". This usually \
      because of wrong nesting of FreeMarker directives, like a missed or malformed end-tag \
      somewhere.""";

  /** What a person may get wrong, and what Kontor says of it. */
  enum Mistake {
    YAML(
        "profile.yaml",
        "title: { de: Zahlungserinnerung,",
        "title: [ de: Zahlungserinnerung,",
        "profile.yaml:4:83",
        List.of(
            "Das ist kein gültiges YAML: while parsing a flow sequence, expected ',' or ']', but got }",
            "This is not valid YAML: while parsing a flow sequence, expected ',' or ']', but got }",
            "Questo non è YAML valido: while parsing a flow sequence, expected ',' or ']', but got }")),
    SENTENCE(
        "profile.yaml",
        "- nicht bezahlt",
        "- nicht bezalt",
        "profile.yaml:9:5",
        List.of(
            "Den Satz „nicht bezalt“ (Spalte 1) kennt Kontor nicht. Meinten Sie: nicht bezahlt |"
                + " nicht versandt?",
            "Kontor does not know the sentence “nicht bezalt” (column 1). Did you mean: nicht"
                + " bezahlt | nicht versandt?",
            "Kontor non conosce la frase «nicht bezalt» (colonna 1). Forse si intendeva: nicht"
                + " bezahlt | nicht versandt?")),
    TEMPLATE(
        "mail.it.ftlh",
        "</#if></@subject>",
        "</@subject>",
        "mail.it.ftlh:1:218",
        List.of(
            "Die Vorlage mail.it.ftlh ist in Zeile 1, Spalte 218 nicht lesbar: " + NESTED,
            "Template mail.it.ftlh cannot be read at line 1, column 218: " + NESTED,
            "Il modello mail.it.ftlh non è leggibile alla riga 1, colonna 218: " + NESTED));

    private final String file;
    private final String good;
    private final String bad;
    private final String place;
    private final List<String> said;

    Mistake(String file, String good, String bad, String place, List<String> said) {
      this.file = "profiles/" + REMINDER + "/" + file;
      this.good = good;
      this.bad = bad;
      this.place = place;
      this.said = said;
    }
  }

  private static final Office office = new Office("broken");
  private static final Host host = office.start();

  @AfterAll
  static void close() {
    office.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_mistake_disables_only_its_profile_until_it_is_mended(Mistake mistake) {
    // The next level is due, and would leave.
    office.clock.advance(Duration.ofDays(7));
    String whole = office.installed.text(mistake.file);
    office.installed.write(mistake.file, whole.replace(mistake.good, mistake.bad));
    int before = office.post.count();

    assertThat(office.work().fired()).isEmpty();

    assertThat(host.profiles().list())
        .extracting(ProfileStatus::name, ProfileStatus::broken)
        .containsExactly(tuple("versandbestaetigung", false), tuple(REMINDER, true));
    Problem problem = host.profiles().list().get(1).problems().get(0);
    assertThat(problem.place()).hasToString(REMINDER + "/" + mistake.place);
    assertThat(Office.sentences(problem.message())).containsExactlyElementsOf(mistake.said);
    office.installed.write(mistake.file, whole);
    assertThat(office.work().fired()).isEqualTo(Map.of(REMINDER, Office.DUE));
    assertThat(office.post.mails().messageIds())
        .hasSize(before + Office.DUE)
        .doesNotHaveDuplicates();
    assertThat(office.log.all()).isEmpty();
  }

  @Test
  void a_broken_profile_is_said_at_the_start_in_the_persons_language() {
    try (var starting = new Office("broken-at-start")) {
      starting.installed.write("profiles/" + REMINDER + "/mail.it.ftlh", "Caro cliente\n");

      assertThat(starting.command(0, Language.DE, "run", "--once"))
          .contains(
              """
              zahlungserinnerung/mail.it.ftlh:1:1  TEMPLATE-11: Die Vorlage mail.it.ftlh hat \
              keinen Betreff.
                Als erste Zeile zum Beispiel schreiben: <@subject>Ihre Bestellung</@subject>
              Das Profil zahlungserinnerung ist deshalb aus; alle anderen laufen. Sobald es \
              berichtigt ist, nimmt ein laufendes Kontor es von selbst wieder.
              """);
    }
  }
}
