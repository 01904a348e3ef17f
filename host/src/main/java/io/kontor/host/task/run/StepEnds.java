package io.kontor.host.task.run;

import io.kontor.api.action.Outcome;
import io.kontor.api.db.Database;
import io.kontor.host.journal.JournalKind;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.StepRows;
import io.kontor.host.task.StepRows.Settled;
import io.kontor.host.task.StepState;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskRows;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.TaskStep;
import io.kontor.host.task.ledger.NewTasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores what steps came to, together with what that means for their task. */
public final class StepEnds {

  private static final List<StepState> UNRESOLVED = List.of(StepState.STARTED, StepState.SENDING);
  private static final List<StepState> OPEN_TO_LATE_NEWS =
      List.of(StepState.STARTED, StepState.SENDING, StepState.UNCERTAIN);

  private final TaskMoves moves;

  public StepEnds(TaskMoves moves) {
    this.moves = moves;
  }

  /**
   * Stores an outcome.
   *
   * @param begun the fence under which the step was begun
   * @return the task as it is now, if it is still running: with its next step, or with this one if
   *     the late news of an earlier owner came first
   */
  Optional<Task> store(Task task, Profile profile, long begun, Outcome outcome) {
    return moves
        .database()
        .transaction(
            transaction -> {
              StepRows.requireFence(transaction, task);
              if (!settle(transaction, task, begun, UNRESOLVED, outcome)) {
                return TaskRows.find(transaction, task.id());
              }
              return goOn(transaction, task, profile, outcome);
            });
  }

  /** Goes on behind a step that others have settled. */
  Optional<Task> pass(Task task, Profile profile, TaskStep settled) {
    Outcome outcome = Outcome.done(settled.reason());
    return moves
        .database()
        .transaction(
            transaction -> {
              StepRows.requireFence(transaction, task);
              return goOn(transaction, task, profile, outcome);
            });
  }

  /**
   * The late news of an owner who was given up: it settles what nobody could know (L19).
   *
   * @param task as that owner had it
   */
  void late(Task task, Profile profile, Outcome outcome) {
    moves
        .database()
        .transaction(
            transaction -> {
              Optional<Task> now = TaskRows.lock(transaction, task.id());
              boolean news = settle(transaction, task, task.fence(), OPEN_TO_LATE_NEWS, outcome);
              now.filter(t -> news && t.state() == TaskState.UNCERTAIN && t.step() == task.step())
                  .ifPresent(t -> settleUncertain(transaction, t, Optional.of(profile), outcome));
              return news;
            });
  }

  /** Moves a task out of UNCERTAIN, now that it is known what its step came to. */
  public void settleUncertain(
      Database transaction, Task task, Optional<Profile> profile, Outcome outcome) {
    Move move =
        Move.after(task, profile, outcome, moves.now())
            .orElseGet(() -> Move.afresh(task, task.step() + 1, moves.now()));
    moves.write(transaction, task, profile, move);
  }

  private boolean settle(
      Database transaction, Task task, long begun, List<StepState> from, Outcome outcome) {
    StepState state = StepRows.stateOf(outcome.kind());
    var settled = new Settled(task.id(), task.step(), begun, from, state, outcome.reason());
    boolean stored = StepRows.settle(transaction, settled, moves.now());
    // Waiting for its turn is no news: thousands may wait for hours.
    if (stored && outcome.kind() != Outcome.Kind.NOT_YET) {
      moves.note(transaction, task, JournalKind.STEP, outcome.reason());
    }
    return stored;
  }

  private Optional<Task> goOn(Database transaction, Task task, Profile profile, Outcome outcome) {
    Optional<Move> move = Move.after(task, Optional.of(profile), outcome, moves.now());
    if (move.isPresent()) {
      moves.write(transaction, task, Optional.of(profile), move.get());
      return Optional.empty();
    }
    int step = task.step() + 1;
    transaction.update(
        """
        UPDATE task SET step = :step, action = :action, attempts = 0, retrying_since = NULL,
                        changed_at = :now
        WHERE id = :id
        """,
        Map.of(
            "step", step,
            "action", NewTasks.actionOf(profile, step),
            "now", moves.now(),
            "id", task.id()));
    return TaskRows.find(transaction, task.id());
  }
}
