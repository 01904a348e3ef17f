package io.kontor.host.web.page;

import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalFilter;
import java.util.List;

/** What the pages need of the journal. */
@FunctionalInterface
public interface JournalView {

  /** The id to begin reading with. */
  long NEWEST = Long.MAX_VALUE;

  /** Entries older than one, newest first. */
  List<JournalEntry> page(long before, JournalFilter filter, int limit);
}
