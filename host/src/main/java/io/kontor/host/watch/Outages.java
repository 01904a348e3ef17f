package io.kontor.host.watch;

import io.kontor.api.Message;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalKind;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sources that cannot be read now: told once when it begins and once when it is over. */
public final class Outages {

  private final Map<String, Message> now = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Journal journal;

  /** No outage yet. */
  public Outages(Clock clock, Journal journal) {
    this.clock = clock;
    this.journal = journal;
  }

  /** What is out now, and why: for the health page. */
  public Map<String, Message> current() {
    return Map.copyOf(now);
  }

  void failed(String source, Message reason) {
    if (now.put(source, reason) == null) {
      tell("watch.source-away", source);
      journal.write(JournalEntry.of(clock.instant(), JournalKind.SOURCE, "", reason, ""));
    }
  }

  void read(String source) {
    if (now.remove(source) != null) {
      tell("watch.source-back", source);
    }
  }

  private void tell(String key, String source) {
    Message message = new Message(key, Map.of("source", source));
    journal.write(JournalEntry.of(clock.instant(), JournalKind.SOURCE, "", message, ""));
  }
}
