package io.kontor.host.task.command;

import io.kontor.api.Message;
import io.kontor.api.action.Outcome;
import io.kontor.api.db.Database;
import io.kontor.api.error.KontorException;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalKind;
import io.kontor.host.journal.StoredMessage;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.ProfileOff;
import io.kontor.host.task.ProfileStates;
import io.kontor.host.task.Profiles;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskError;
import io.kontor.host.task.TaskFilter;
import io.kontor.host.task.TaskQuery;
import io.kontor.host.task.TaskRows;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.TaskWords;
import io.kontor.host.task.ledger.NewTasks;
import io.kontor.host.task.run.Move;
import io.kontor.host.task.run.StepEnds;
import io.kontor.host.task.run.TaskMoves;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a person may decide about a task. Who and why goes into the journal with it. */
public final class TaskCommands {

  private static final Set<TaskState> NOT_YET =
      Set.of(TaskState.WAITING, TaskState.READY, TaskState.RETRY);
  private static final Set<TaskState> FAILED = Set.of(TaskState.PARKED, TaskState.RETRY);
  private static final Set<TaskState> MARKABLE =
      Set.of(TaskState.WAITING, TaskState.READY, TaskState.RETRY, TaskState.PARKED);
  private static final Set<TaskState> DOUBTFUL = Set.of(TaskState.UNCERTAIN);
  private static final Set<TaskState> REPEATABLE = Set.of(TaskState.UNCERTAIN, TaskState.DONE);
  private static final Set<TaskState> CANCELLABLE =
      Set.of(
          TaskState.WAITING,
          TaskState.READY,
          TaskState.RETRY,
          TaskState.PARKED,
          TaskState.UNCERTAIN);

  /** So much of a version tells it from others. */
  private static final int SHOWN = 8;

  private final TaskMoves moves;
  private final StepEnds ends;
  private final Profiles profiles;

  /** Commands on Kontor's own database. */
  public TaskCommands(Database database, Clock clock, Profiles profiles, Journal journal) {
    this.moves = new TaskMoves(database, clock, journal);
    this.ends = new StepEnds(moves);
    this.profiles = profiles;
  }

  /**
   * Who decides, and why.
   *
   * @param person the name as signed in
   * @param reason in that person's words; may be empty
   */
  public record Decision(String person, String reason) {}

  private record Wanted(String name, Set<TaskState> states) {}

  @FunctionalInterface
  private interface Change {
    void apply(Database transaction, Task task, Optional<Profile> profile);
  }

  /**
   * Tries a parked task again, or a failed one before its time; under its profile as it is now, if
   * its steps fit: a person may have mended it (L21).
   */
  public void retry(long id, Decision decision) {
    change(
        id,
        new Wanted("retry", FAILED),
        decision,
        (transaction, task, profile) -> {
          if (!ProfileStates.lets(transaction, task)) {
            throw new ProfileOff(task);
          }
          Optional<Profile> mended =
              NewVersion.of(transaction, task, profiles.current(task.profile()));
          mended.ifPresent(now -> adopt(transaction, task, now, decision));
          Move move = Move.afresh(task, task.step(), moves.now());
          moves.write(transaction, task, mended.or(() -> profile), move);
        });
  }

  private void adopt(Database transaction, Task task, Profile now, Decision decision) {
    NewVersion.adopt(transaction, task, now);
    var versions = Map.of("from", shortened(task.version()), "version", shortened(now.version()));
    Message message = TaskWords.message("task.new-version", task, Optional.of(now), versions);
    moves.note(transaction, task, JournalKind.PERSON, message, decision.person());
  }

  private static String shortened(String version) {
    return version.substring(0, Math.min(SHOWN, version.length()));
  }

  /**
   * Tries all parked tasks again that a filter shows, the oldest first. One that meanwhile stands
   * elsewhere, or whose profile is switched off, is left as it is.
   *
   * @return how many are tried again
   */
  public int retryAll(TaskFilter filter, Decision decision) {
    var parked = new TaskFilter(Set.of(TaskState.PARKED), filter.profile(), filter.text());
    var query = new TaskQuery(moves.database(), moves.journal());
    int retried = 0;
    for (long id : query.ids(parked)) {
      retried += retried(id, decision) ? 1 : 0;
    }
    return retried;
  }

  private boolean retried(long id, Decision decision) {
    try {
      retry(id, decision);
      return true;
    } catch (KontorException e) {
      if (e.code() == TaskError.WRONG_STATE || e.code() == TaskError.PROFILE_OFF) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Runs a waiting task now, without waiting for its due moment; its guard is asked all the same.
   */
  public void runNow(long id, Decision decision) {
    change(
        id,
        new Wanted("run-now", NOT_YET),
        decision,
        (transaction, task, profile) ->
            moves.write(transaction, task, profile, Move.afresh(task, task.step(), moves.now())));
  }

  /** Takes a task as done although nothing was run: its key is used up (L3). */
  public void markDone(long id, Decision decision) {
    Message reason = Message.of("task.marked-done");
    change(
        id,
        new Wanted("mark-done", MARKABLE),
        decision,
        (transaction, task, profile) ->
            moves.write(
                transaction, task, profile, Move.end(task, TaskState.SKIPPED, reason, true)));
  }

  /** Ends a task that has not run. */
  public void cancel(long id, Decision decision) {
    Message reason = Message.of("task.cancelled-by-hand");
    change(
        id,
        new Wanted("cancel", CANCELLABLE),
        decision,
        (transaction, task, profile) ->
            moves.write(
                transaction, task, profile, Move.end(task, TaskState.CANCELLED, reason, true)));
  }

  /** Settles a doubtful step: it did happen. The task goes on behind it (L19). */
  public void wentOut(long id, Decision decision) {
    Outcome outcome = Outcome.done(Message.of("task.went-out"));
    change(
        id,
        new Wanted("went-out", DOUBTFUL),
        decision,
        (transaction, task, profile) -> {
          settleDoubt(transaction, task, outcome);
          ends.settleUncertain(transaction, task, profile, outcome);
        });
  }

  /**
   * Does a task again although it was done, or may have been: a row of its own, linked to the first
   * (L2). A doubtful one goes on at its doubtful step, a done one begins anew.
   *
   * @return the id of the new task
   */
  public long sendAgain(long id, Decision decision) {
    String firing = UUID.randomUUID().toString();
    Message replaced = Message.of(NewTasks.SENT_AGAIN);
    change(
        id,
        new Wanted("send-again", REPEATABLE),
        decision,
        (transaction, task, profile) -> {
          NewTasks.requireNotSentAgain(transaction, task);
          NewTasks.again(
              transaction, task, SentAgain.of(transaction, task, profile, firing, moves.now()));
          if (task.state() == TaskState.UNCERTAIN) {
            moves.write(
                transaction, task, profile, Move.end(task, TaskState.CANCELLED, replaced, true));
          }
        });
    return SentAgain.id(moves.database(), id, firing);
  }

  private void settleDoubt(Database transaction, Task task, Outcome outcome) {
    transaction.update(
        """
        UPDATE task_step
        SET state = 'DONE', reason_key = :key, reason_values = :values, changed_at = :now
        WHERE task_id = :task AND step = :step
        """,
        Map.of(
            "key", outcome.reason().key(),
            "values", StoredMessage.values(outcome.reason()),
            "now", moves.now(),
            "task", task.id(),
            "step", task.step()));
  }

  private void change(long id, Wanted wanted, Decision decision, Change change) {
    moves
        .database()
        .transaction(
            transaction -> {
              Task task = require(transaction, id, wanted);
              Optional<Profile> profile = profiles.find(task.profile(), task.version());
              moves.note(
                  transaction,
                  task,
                  JournalKind.PERSON,
                  TaskWords.message(
                      "task.person." + wanted.name(),
                      task,
                      profile,
                      Map.of("why", decision.reason())),
                  decision.person());
              change.apply(transaction, task, profile);
              return task;
            });
  }

  private static Task require(Database transaction, long id, Wanted wanted) {
    Task task =
        TaskRows.lock(transaction, id)
            .orElseThrow(() -> new KontorException(TaskError.NOT_FOUND, Map.of("task", id)));
    if (!wanted.states().contains(task.state())) {
      throw new KontorException(
          TaskError.WRONG_STATE,
          Map.of(
              "task", id, "state", "state." + task.state(), "command", "work.do." + wanted.name()));
    }
    return task;
  }
}
