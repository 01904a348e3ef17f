package io.kontor.host.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kontor.api.Language;
import io.kontor.api.error.KontorException;
import io.kontor.api.order.Order;
import io.kontor.host.order.OrderConditions;
import io.kontor.host.order.ShopsOfTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentenceParserTest {

  private final ConditionTypes types = new ConditionTypes(OrderConditions.types());
  private final SentencePrinter printer = new SentencePrinter();

  @Test
  void reads_a_german_sentence_and_says_it_in_english() {
    List<String[]> rows =
        rows(
            """
            mit Zahlart Vorkasse                    | with payment method prepayment
            MIT  zahlart   vorkasse                 | with payment method prepayment
            per Barzahlung bei Abholung             | with payment method cash on pickup
            per Rechnung,Kreditkarte oder "PayPal Plus" | with payment method invoice, card or "PayPal Plus"
            mit Zahlart „PayPal Plus“               | with payment method "PayPal Plus"
            nicht mit Zahlart Nachnahme             | not with payment method cash on delivery
            nicht bezahlt                           | not paid
            seit mindestens 7 Tage bestellt         | ordered at least 7 days ago
            nicht seit weniger als 1 Stunde bezahlt | not paid less than 1 hour ago
            Gesamtsumme über 1.234,5 eur            | total over 1,234.50 EUR
            im Ordner "neu"                         | in folder "neu"
            mit Versandart "Brief ""Gold"", versichert" | with shipping method "Brief ""Gold"", versichert"
            mit Lieferland "DE, AT"                 | with delivery country "DE, AT"
            in Sprache Deutsch oder Englisch        | in language German or English
            mit Transaktionsstatus "NOT_FINISHED"   | with transaction status "NOT_FINISHED"
            Aufgabe "zahlungserinnerung" erledigt   | task "zahlungserinnerung" done
            ohne Trackingcode                       | without tracking code
            unbezahlt                               | not paid
            nicht versandt                          | not sent
            seit mindestens 2 Wochen bestellt       | ordered at least 14 days ago
            mit Lieferland "at, de"                 | with delivery country "AT, DE"
            """);

    for (String[] row : rows) {
      assertThat(printer.print(parse(row[0], Language.DE), Language.EN)).isEqualTo(row[1]);
    }
  }

  @Test
  void a_sentence_nobody_knows_is_answered_with_the_nearest_real_ones() {
    Map<String, String> values = problem("  mit Zalart Vorkasse", ConditionError.UNKNOWN_SENTENCE);

    assertThat(values)
        .containsEntry("column", "3")
        .containsEntry("sentence", "mit Zalart Vorkasse");
    assertThat(values.get("suggestions")).startsWith("mit Zahlart Vorkasse | ");
  }

  @Test
  void a_wrong_value_is_named_with_its_column_and_what_is_allowed() {
    Map<String, String> values = problem("mit Zahlart Vorkase", ConditionError.WRONG_VALUE);

    assertThat(values).containsEntry("column", "13").containsEntry("found", "Vorkase");
    assertThat(values.get("allowed"))
        .startsWith("Vorkasse, Rechnung, Nachnahme")
        .endsWith("\"Banküberweisung\", \"PayPal Plus\"");
  }

  @Test
  void says_where_a_value_is_wrong() {
    List<String[]> rows =
        rows(
            """
            seit mindestens sieben Tagen bestellt | 17 | sieben   | 7 Tagen, 12 Stunden
            seit mindestens 7 Jahren bestellt     | 19 | Jahren   | 7 Tagen, 12 Stunden
            seit mindestens 7 Tagen geliefert     | 25 | geliefert | bestellt, bezahlt, versendet
            Gesamtsumme über viel EUR             | 18 | viel     | 100 EUR
            Gesamtsumme über 1,234.50 EUR         | 18 | 1,234.50 | 100 EUR
            Gesamtsumme über 1.23 EUR             | 18 | 1.23     | 100 EUR
            Gesamtsumme über 100 Taler            | 22 | Taler    | EUR, CHF, USD
            Gesamtsumme über 100,1,2 EUR          | 18 | 100,1,2  | 100 EUR
            im Ordner Neu                         | 11 | Neu      | "Erledigt", "Neu", "Offen"
            mit Lieferland DE                     | 16 | DE       | "DE"
            Aufgabe mahnung erledigt              | 9  | mahnung  | "mahnung"
            """);

    for (String[] row : rows) {
      assertThat(problem(row[0], ConditionError.WRONG_VALUE))
          .containsEntry("column", row[1])
          .containsEntry("found", row[2])
          .containsEntry("allowed", row[3]);
    }
  }

  @Test
  void L15_since_without_its_date_is_refused_with_the_dates_there_are() {
    assertThat(problem("seit mindestens 7 Tagen", ConditionError.MISSING_VALUE))
        .containsEntry("column", "24")
        .containsEntry("allowed", "bestellt, bezahlt, versendet");
    assertThat(problem("at least 7 days ago", Language.EN).problem().values())
        .containsEntry("allowed", "ordered, paid, sent");
    assertThat(problem("da almeno 7 giorni", Language.IT).problem().values())
        .containsEntry("allowed", "ordinato, pagato, spedito");
  }

  @Test
  void L14_a_name_no_shop_knows_is_answered_with_each_shops_values() {
    Map<String, String> values =
        problem("mit Zahlart \"PayPal Minus\"", ConditionError.UNKNOWN_SHOP_VALUE);

    assertThat(values)
        .containsEntry("column", "13")
        .containsEntry("found", "PayPal Minus")
        .containsEntry(
            "allowed", "main: \"Banküberweisung\", \"PayPal Plus\"; second: \"PayPal Plus\"");
  }

  @Test
  void L14_a_shops_name_is_looked_up_in_the_profiles_shops_only() {
    var scope = new SentenceScope(Language.DE, Order.class, Set.of("second"));

    assertThatThrownBy(() -> parser().parse("im Ordner \"Neu\"", scope))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> assertThat(e.problem().values()).containsEntry("allowed", "second: \"Offen\""));
  }

  @Test
  void an_open_quote_and_an_endless_line_are_refused() {
    assertThat(problem("im Ordner \"Neu", ConditionError.OPEN_QUOTE)).containsEntry("column", "11");
    assertThat(problem("bezahlt ".repeat(100), ConditionError.TOO_LONG))
        .containsEntry("length", "800");
  }

  @Test
  void values_the_condition_refuses_come_with_its_reason() {
    Map<String, String> values = problem("mit Lieferland \"xx\"", ConditionError.VALUES_REFUSED);

    assertThat(values.get("reason")).contains("\"xx\"", "ISO 3166");
    assertThat(values).containsEntry("column", "16");
  }

  @Test
  void what_follows_a_whole_sentence_is_named_with_its_column() {
    List<String[]> rows =
        rows(
            """
            bezahlt und storniert                        | 9  | und storniert
            nicht bezahlt seit 7 Tagen                   | 15 | seit 7 Tagen
            mit Zahlart Vorkasse, Rechnung und Nachnahme | 32 | und Nachnahme
            Gesamtsumme über 100 EUR brutto              | 26 | brutto
            """);

    for (String[] row : rows) {
      assertThat(problem(row[0], ConditionError.LEFT_OVER))
          .containsEntry("column", row[1])
          .containsEntry("found", row[2]);
    }
  }

  @Test
  void only_what_is_near_is_suggested_also_in_words_that_are_not_printed() {
    assertThat(suggestions("Zahlart Vorkasse"))
        .isEqualTo("mit Zahlart Vorkasse | per Vorkasse | nicht per Vorkasse");
    assertThat(suggestions("mit Tracking")).startsWith("mit Trackingcode");
    assertThat(suggestions("nicht bezalt")).isEqualTo("nicht bezahlt | nicht versandt");
  }

  private String suggestions(String line) {
    return problem(line, ConditionError.UNKNOWN_SENTENCE).getOrDefault("suggestions", "");
  }

  private SentenceParser parser() {
    return new SentenceParser(types.vocabulary(), new ShopsOfTest());
  }

  private Condition<?, ?> parse(String line, Language language) {
    return parser().parse(line, new SentenceScope(language, Order.class, Set.of()));
  }

  private Map<String, String> problem(String line, ConditionError code) {
    KontorException problem = problem(line, Language.DE);
    assertThat(problem.code()).isEqualTo(code);
    return problem.problem().values();
  }

  private KontorException problem(String line, Language language) {
    return catchThrowableOfType(KontorException.class, () -> parse(line, language));
  }

  private static List<String[]> rows(String table) {
    return table
        .lines()
        .map(line -> java.util.Arrays.stream(line.split("\\|")).map(String::strip))
        .map(cells -> cells.toArray(String[]::new))
        .toList();
  }
}
