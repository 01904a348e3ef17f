package io.kontor.host.task.run;

import io.kontor.api.Message;
import io.kontor.api.db.Database;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalKind;
import io.kontor.host.journal.StoredMessage;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.ProfileStates;
import io.kontor.host.task.StepRows;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.TaskWords;
import io.kontor.host.task.ledger.NewTasks;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How tasks change their state. Each change and its journal entry are one transaction. */
public final class TaskMoves {

  private final Database database;
  private final Clock clock;
  private final Journal journal;

  public TaskMoves(Database database, Clock clock, Journal journal) {
    this.database = database;
    this.clock = clock;
    this.journal = journal;
  }

  public Instant now() {
    return clock.instant();
  }

  public Database database() {
    return database;
  }

  public Journal journal() {
    return journal;
  }

  /** Lets a task go from its runner; throws if another node has it. */
  void leave(Task task, Optional<Profile> profile, Move wanted) {
    database.transaction(
        transaction -> {
          StepRows.requireFence(transaction, task);
          Move move = allowed(transaction, task, wanted);
          if (move.state() != TaskState.WAITING) {
            note(transaction, task, JournalKind.TASK, move.reason());
          }
          write(transaction, task, profile, move);
          return move;
        });
  }

  /** What was under way when its profile was switched off neither waits nor is tried again. */
  private static Move allowed(Database transaction, Task task, Move move) {
    boolean wantsMore = move.state() == TaskState.WAITING || move.state() == TaskState.RETRY;
    return wantsMore && !ProfileStates.lets(transaction, task) ? Move.switchedOff(task) : move;
  }

  /** Writes a move; the transaction holds the task's row. Waiting on is no news for the journal. */
  public void write(Database transaction, Task task, Optional<Profile> profile, Move wanted) {
    Move move = allowed(transaction, task, wanted);
    transaction.update(
        """
        UPDATE task
        SET state = :state, reason_key = :reasonKey, reason_values = :reasonValues,
            used_up = :usedUp, due_at = :dueAt, step = :step, action = :action,
            attempts = :attempts, retrying_since = IF(:retrying, :since, NULL), changed_at = :now,
            done_at = IF(:done, :now, done_at), owner = '', lease_until = NULL,
            running_subject = NULL
        WHERE id = :id
        """,
        columns(task, profile, move));
    if (move.state() != TaskState.WAITING && move.state() != TaskState.READY) {
      String key = "task.is." + move.state().name().toLowerCase(Locale.ROOT);
      note(transaction, task, JournalKind.TASK, TaskWords.message(key, task, profile, Map.of()));
    }
  }

  private Map<String, Object> columns(Task task, Optional<Profile> profile, Move move) {
    Instant now = clock.instant();
    var values = new HashMap<String, Object>();
    values.put("id", task.id());
    values.put("state", move.state().name());
    values.put("reasonKey", move.reason().key());
    values.put("reasonValues", StoredMessage.values(move.reason()));
    values.put("usedUp", move.usedUp());
    values.put("dueAt", move.dueAt());
    values.put("step", move.step());
    values.put("action", profile.map(p -> NewTasks.actionOf(p, move.step())).orElse(task.action()));
    values.put("attempts", move.attempts());
    values.put("retrying", move.retryingSince().isPresent());
    values.put("since", move.retryingSince().orElse(now));
    values.put("done", move.state() == TaskState.DONE);
    values.put("now", now);
    return values;
  }

  /** Adds a line about a task to the journal. */
  public void note(Database transaction, Task task, JournalKind kind, Message message) {
    note(transaction, task, kind, message, "");
  }

  /** Adds a line about what a person decided. */
  public void note(
      Database transaction, Task task, JournalKind kind, Message message, String person) {
    journal.write(
        transaction,
        List.of(
            new JournalEntry(
                0,
                clock.instant(),
                kind,
                task.profile(),
                Optional.of(task.subject()),
                task.title(),
                task.id(),
                message,
                person)));
  }
}
