package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.host.journal.JournalEntry;
import java.time.Instant;
import java.util.List;

/** A journal entry as a page shows it. */
record EntryRow(
    Instant at, Message what, String kind, String subject, String path, long task, String person) {

  static List<EntryRow> of(List<JournalEntry> entries) {
    return entries.stream().map(EntryRow::of).toList();
  }

  private static EntryRow of(JournalEntry entry) {
    return new EntryRow(
        entry.moment(),
        entry.message(),
        entry.kind().name(),
        entry.title(),
        entry.subject().map(Where::subject).orElse(""),
        entry.task(),
        entry.person());
  }
}
