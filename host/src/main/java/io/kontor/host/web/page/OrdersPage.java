package io.kontor.host.web.page;

import io.kontor.api.subject.SubjectRef;
import io.kontor.host.journal.JournalFilter;
import io.kontor.host.watch.SubjectCatalogue;
import io.kontor.host.web.Page;
import io.kontor.host.web.Reply;
import io.kontor.host.web.Request;
import io.kontor.host.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders, as subjects: found, looked at, with all that was done about them. */
public final class OrdersPage implements Page {

  private static final String PATH = "/orders";
  private static final int ROWS = 50;
  private static final int ENTRIES = 200;

  private final SubjectCatalogue catalogue;
  private final TaskDesk tasks;
  private final JournalView journal;
  private final ProfileTitles titles;
  private final SubjectReasons reasons;

  /** Orders out of a catalogue. */
  public OrdersPage(
      SubjectCatalogue catalogue,
      TaskDesk tasks,
      JournalView journal,
      ProfileTitles titles,
      SubjectReasons reasons) {
    this.catalogue = catalogue;
    this.tasks = tasks;
    this.journal = journal;
    this.titles = titles;
    this.reasons = reasons;
  }

  @Override
  public void register(Routes routes) {
    routes.page(PATH, this::list);
    routes.page(PATH + "/{kind}/{source}/{id}", this::one);
  }

  private Reply list(Request request) {
    Optional<String> text = request.query("q");
    SubjectCatalogue.Found all =
        catalogue.search(
            new SubjectCatalogue.Query(
                text.orElse(""), request.query("before"), ROWS, request.language()));
    List<SubjectCatalogue.Row> found = all.rows();
    return Reply.page(
        "orders",
        Map.of(
            "rows", lines(found),
            "labels", labels(found),
            "away", all.away(),
            "q", text.orElse(""),
            "next",
                Where.next(
                    PATH, Map.of("q", text), Where.last(found, ROWS, SubjectCatalogue.Row::key))));
  }

  /** What stands above the columns. */
  static List<String> labels(List<SubjectCatalogue.Row> rows) {
    return rows.stream()
        .limit(1)
        .flatMap(row -> row.columns().stream())
        .map(SubjectCatalogue.Line::label)
        .toList();
  }

  static List<Line> lines(List<SubjectCatalogue.Row> rows) {
    return rows.stream().map(Line::of).toList();
  }

  /** A subject in the list, with its address. */
  record Line(String title, String path, List<SubjectCatalogue.Line> columns) {

    static Line of(SubjectCatalogue.Row row) {
      return new Line(row.title(), Where.subject(row.ref()), row.columns());
    }
  }

  private Reply one(Request request) {
    var ref = new SubjectRef(request.path("kind"), request.path("source"), request.path("id"));
    SubjectCatalogue.Sheet sheet =
        Optional.of(ref)
            .filter(it -> it.kind().equals(catalogue.kind()))
            .flatMap(it -> catalogue.find(it, request.language()))
            .orElseThrow(request::notFound);
    return Reply.page(
        "order",
        Map.of(
            "sheet", sheet,
            "reasons", reasons.of(ref),
            "tasks", TaskLine.of(tasks.about(ref), titles),
            "entries",
                EntryRow.of(journal.page(JournalView.NEWEST, JournalFilter.about(ref), ENTRIES))));
  }
}
