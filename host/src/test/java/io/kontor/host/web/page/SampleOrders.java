package io.kontor.host.web.page;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.watch.SubjectCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Orders made up for the pages. */
public final class SampleOrders implements SubjectCatalogue {

  private final String title;

  /** Orders of this title. */
  public SampleOrders(String title) {
    this.title = title;
  }

  @Override
  public String kind() {
    return "order";
  }

  @Override
  public Found search(Query query) {
    return new Found(rows(query), Map.of("kaffee", new Message("PEOPLE-1", Map.of())));
  }

  /** Rows of the orders made up. */
  List<Row> rows(Query query) {
    int from = query.after().map(Integer::parseInt).orElse(0);
    return IntStream.rangeClosed(from + 1, Math.min(from + query.limit(), 80))
        .filter(i -> query.text().isEmpty() || query.text().equals("" + i))
        .mapToObj(
            i ->
                new Row(
                    SampleDesk.ref(i),
                    String.valueOf(i),
                    title,
                    List.of(
                        new Line("Datum", "10.03.2026, 09:15"),
                        new Line("Kunde", "Frau Ärmelschoner-Mustermann " + title),
                        new Line("Summe", "129,90 €"),
                        new Line("Zahlart", "Vorkasse"),
                        new Line("Stand", i % 2 == 0 ? "bezahlt" : "nicht bezahlt"))))
        .toList();
  }

  @Override
  public Optional<Sheet> find(SubjectRef ref, Language language) {
    return ref.id().contains("gone")
        ? Optional.empty()
        : Optional.of(
            new Sheet(
                ref,
                title,
                List.of(
                    new Group(
                        "Bestellung",
                        List.of(
                            new Line("Datum", "03.03.2026, 11:20"),
                            new Line("Shop", "Teeladen"),
                            new Line("Summe", "129,90 €"))),
                    new Group(
                        "Kunde",
                        List.of(
                            new Line("Name", title),
                            new Line("E-Mail", "erika.mustermann@example.org"))))));
  }
}
