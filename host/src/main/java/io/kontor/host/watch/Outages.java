package io.kontor.host.watch;

import io.kontor.api.Message;
import io.kontor.host.health.Trouble;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalKind;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sources that cannot be read now: told once when it begins and once when it is over. */
public final class Outages {

  private static final Logger log = LoggerFactory.getLogger(Outages.class);

  private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
  private final Map<String, Outage> now = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Journal journal;

  private record Outage(Message why, Instant since) {}

  /** No outage yet. */
  public Outages(Clock clock, Journal journal) {
    this.clock = clock;
    this.journal = journal;
  }

  /** What is out now, and why: for the health page. */
  public Map<String, Message> current() {
    var why = new HashMap<String, Message>();
    now.forEach((source, outage) -> why.put(source, outage.why()));
    return why;
  }

  /** Since when a source cannot be read; empty if it can. */
  public Optional<Instant> since(String source) {
    return Optional.ofNullable(now.get(source)).map(Outage::since);
  }

  void failed(String source, Message reason, RuntimeException error) {
    trouble(source).met(error);
    Instant moment = clock.instant();
    Instant since = since(source).orElse(moment);
    if (now.put(source, new Outage(reason, since)) == null) {
      tell("watch.source-away", source);
      journal.write(JournalEntry.of(moment, JournalKind.SOURCE, "", reason, ""));
    }
  }

  void read(String source) {
    trouble(source).over();
    if (now.remove(source) != null) {
      tell("watch.source-back", source);
    }
  }

  private Trouble trouble(String source) {
    return troubles.computeIfAbsent(
        source, key -> new Trouble(log, "Source " + key + " cannot be read"));
  }

  private void tell(String key, String source) {
    Message message = new Message(key, Map.of("source", source));
    journal.write(JournalEntry.of(clock.instant(), JournalKind.SOURCE, "", message, ""));
  }
}
