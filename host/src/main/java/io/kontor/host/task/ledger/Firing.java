package io.kontor.host.task.ledger;

import io.kontor.api.Message;
import io.kontor.api.db.Database;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalKind;
import io.kontor.host.journal.StoredMessage;
import io.kontor.host.profile.Profile;
import io.kontor.host.rule.Match;
import io.kontor.host.task.LocalTimes;
import io.kontor.host.task.ProfileStates;
import io.kontor.host.task.StepRows;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.TaskWords;
import io.kontor.host.task.ledger.NewTasks.NewTask;
import io.kontor.host.task.ledger.Series.Next;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The matches of one batch on their way into the ledger: decided first, written in one go. */
final class Firing {

  private static final Message WAITS = Message.of("task.waits");

  /** A profile and a subject: what at most one occurrence may fire for in one tick. */
  record Key(String profile, SubjectRef subject) {}

  private record Return(Task row, Profile profile, Instant dueAt, Subject subject) {}

  private final Instant now;
  private final Duration settle;
  private final Map<String, Profile> profiles;
  private final Map<Key, Series> series;
  private final List<NewTask> fresh = new ArrayList<>();
  private final List<Return> returning = new ArrayList<>();

  Firing(Instant now, Duration settle, Map<String, Profile> profiles, Map<Key, Series> series) {
    this.now = now;
    this.settle = settle;
    this.profiles = profiles;
    this.series = series;
  }

  void decide(List<Match> matches) {
    var seen = new HashSet<Key>();
    for (Match match : matches) {
      Key key = new Key(match.profile(), match.subject().ref());
      if (seen.add(key)) {
        decide(match, series.getOrDefault(key, new Series(List.of())));
      }
    }
    returning.sort(Comparator.comparing(r -> r.row().id()));
  }

  private void decide(Match match, Series rows) {
    Profile profile = Objects.requireNonNull(profiles.get(match.profile()), match.profile());
    ZoneId zone = match.subject().zone();
    Next next = rows.next(profile.repeat(), now, zone);
    if (next.nothing()) {
      return;
    }
    Instant settled = now.plus(settle);
    Instant due = profile.window().map(w -> LocalTimes.opening(w, settled, zone)).orElse(settled);
    if (next.row().isPresent()) {
      returning.add(new Return(next.row().get(), profile, due, match.subject()));
    } else {
      fresh.add(new NewTask(profile, match.subject(), next.level(), TaskState.WAITING, WAITS, due));
    }
  }

  boolean nothing() {
    return fresh.isEmpty() && returning.isEmpty();
  }

  Map<String, Integer> write(Database transaction, Journal journal) {
    Set<String> active = ProfileStates.holdActive(transaction, profiles.keySet());
    List<Task> fired = new ArrayList<>(insert(transaction, active));
    Set<Long> begun =
        StepRows.begun(transaction, returning.stream().map(back -> back.row().id()).toList());
    for (Return back : returning) {
      boolean begins = !begun.contains(back.row().id());
      if (active.contains(back.profile().id()) && takeBack(transaction, back, begins)) {
        fired.add(back.row());
      }
    }
    journal.write(transaction, fired.stream().map(this::entry).toList());
    var counts = new HashMap<String, Integer>();
    fired.forEach(task -> counts.merge(task.profile(), 1, Integer::sum));
    return counts;
  }

  private List<Task> insert(Database transaction, Set<String> active) {
    List<NewTask> wanted =
        fresh.stream().filter(task -> active.contains(task.profile().id())).toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    String firing = UUID.randomUUID().toString();
    NewTasks.insert(transaction, wanted, firing, now);
    return Inserted.read(transaction, wanted, firing);
  }

  /**
   * A task that has begun goes on where it was, in its version (L21): the steps of another one may
   * be others, and what it has done already would be done again.
   */
  private boolean takeBack(Database transaction, Return back, boolean begins) {
    Task row = back.row();
    Profile profile = back.profile();
    return transaction.update(
            """
            UPDATE task
            SET state = 'WAITING', round = round + 1, fence = fence + 1, reason_key = :reasonKey,
                reason_values = :reasonValues, due_at = :dueAt, profile_version = :version,
                priority = :priority, step = :step, action = :action, attempts = 0,
                retrying_since = NULL, changed_at = :now
            WHERE id = :id AND round = :round AND used_up = FALSE
              AND state IN ('SKIPPED', 'CANCELLED')
            """,
            Map.ofEntries(
                Map.entry("reasonKey", WAITS.key()),
                Map.entry("reasonValues", StoredMessage.values(WAITS)),
                Map.entry("dueAt", back.dueAt()),
                Map.entry("version", begins ? profile.version() : row.version()),
                Map.entry("priority", profile.priority()),
                Map.entry("step", begins ? 0 : row.step()),
                Map.entry("action", begins ? NewTasks.actionOf(profile, 0) : row.action()),
                Map.entry("now", now),
                Map.entry("id", row.id()),
                Map.entry("round", row.round())))
        == 1;
  }

  private JournalEntry entry(Task task) {
    Optional<Profile> profile = Optional.ofNullable(profiles.get(task.profile()));
    return new JournalEntry(
        0,
        now,
        JournalKind.FIRED,
        task.profile(),
        Optional.of(task.subject()),
        task.title(),
        task.id(),
        TaskWords.message("task.fired", task, profile, Map.of()),
        "");
  }
}
