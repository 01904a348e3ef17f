package io.kontor.host.web.page;

import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalFilter;
import io.kontor.host.journal.JournalKind;
import io.kontor.host.web.Page;
import io.kontor.host.web.Reply;
import io.kontor.host.web.Request;
import io.kontor.host.web.Routes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The journal, in the owner's words. */
public final class JournalPage implements Page {

  private static final String PATH = "/journal";
  private static final int ROWS = 60;

  private final JournalView journal;
  private final ProfileDesk profiles;

  /** The journal, by kind, profile and person. */
  public JournalPage(JournalView journal, ProfileDesk profiles) {
    this.journal = journal;
    this.profiles = profiles;
  }

  @Override
  public void register(Routes routes) {
    routes.page(PATH, this::list);
  }

  private Reply list(Request request) {
    Optional<String> kind = request.query("kind");
    Optional<String> profile = request.query("profile");
    Optional<String> people = request.query("people");
    var filter =
        new JournalFilter(
            kind.flatMap(JournalPage::kind), profile, Optional.empty(), people.isPresent());
    List<JournalEntry> found = journal.page(request.before(), filter, ROWS);
    var chosen = new LinkedHashMap<String, Optional<String>>();
    chosen.put("kind", kind);
    chosen.put("profile", profile);
    chosen.put("people", people);
    return Reply.page(
        "journal",
        Map.of(
            "entries", EntryRow.of(found),
            "kinds", Arrays.stream(JournalKind.values()).map(Enum::name).toList(),
            "profiles", profiles.all().stream().map(TasksPage.Option::of).toList(),
            "kind", kind.orElse(""),
            "profile", profile.orElse(""),
            "people", people.isPresent(),
            "next", Where.next(PATH, chosen, Where.last(found, ROWS, JournalEntry::id))));
  }

  private static Optional<JournalKind> kind(String name) {
    return Arrays.stream(JournalKind.values()).filter(it -> it.name().equals(name)).findFirst();
  }
}
