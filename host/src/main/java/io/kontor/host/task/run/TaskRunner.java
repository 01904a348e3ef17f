package io.kontor.host.task.run;

import io.kontor.api.Message;
import io.kontor.api.action.Outcome;
import io.kontor.api.db.Database;
import io.kontor.api.error.KontorException;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.LeaseLost;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskError;
import io.kontor.host.task.TaskRows;
import io.kontor.host.task.TaskState;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs claimed tasks: subject read again, guard asked, steps in order, each outcome stored first.
 */
public final class TaskRunner {

  private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);

  private final RunnerParts parts;
  private final TaskMoves moves;
  private final StepEnds ends;

  /** A runner; safe for use by several threads. */
  public TaskRunner(Database database, Clock clock, RunnerParts parts) {
    this.parts = parts;
    this.moves = new TaskMoves(database, clock, parts.journal());
    this.ends = new StepEnds(moves);
  }

  /** Runs a claimed task until it is done, has to wait, or needs a person. */
  public void run(Task task) {
    try {
      Optional<Profile> fired = parts.profiles().find(task.profile(), task.version());
      Optional<Profile> current = parts.profiles().current(task.profile());
      if (fired.isEmpty() || current.isEmpty()) {
        Message gone = Message.of(TaskError.PROFILE_AWAY, Map.of("profile", task.profile()));
        wait(task, parts.profiles().whyAway(task.profile()).orElse(gone));
        return;
      }
      runSteps(task, new TaskRun(parts, moves, ends, fired.get(), current.get()));
    } catch (LeaseLost e) {
      log.info("{}", e.getMessage());
    } catch (KontorException e) {
      if (Away.is(e)) {
        log.info("Task {} waits: {}", task.id(), e.getMessage());
        leave(task, left -> Move.later(left, e.problem(), moves.now().plus(Move.LOOK_AGAIN)));
        return;
      }
      log.info("Task {} is tried again: {}", task.id(), e.getMessage());
      tryLater(task, e);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      log.error("Task {} failed outside of its steps", task.id(), e);
      tryLater(task, e);
    }
  }

  /** What its steps came to stays as stored; what has no outcome is decided at the next try. */
  private void tryLater(Task task, Throwable error) {
    Message reason =
        error instanceof KontorException known
            ? known.problem()
            : Message.of(
                TaskError.UNEXPECTED,
                Map.of("task", task.id(), "error", error.getClass().getName()));
    leave(
        task,
        left ->
            Move.after(left, Optional.empty(), Outcome.retryLater(reason), moves.now())
                .orElseThrow());
  }

  /** Lets go of a task where it stands now, unless somebody else has it. */
  private void leave(Task claimed, Function<Task, Move> move) {
    TaskRows.find(moves.database(), claimed.id())
        .filter(task -> task.fence() == claimed.fence() && task.state() == TaskState.RUNNING)
        .ifPresent(task -> moves.leave(task, Optional.empty(), move.apply(task)));
  }

  private static void runSteps(Task claimed, TaskRun run) {
    Optional<Task> task = Optional.of(claimed);
    while (task.isPresent()) {
      task = run.step(task.get());
    }
  }

  private void wait(Task task, Message reason) {
    moves.leave(
        task, Optional.empty(), Move.later(task, reason, moves.now().plus(Move.LOOK_AGAIN)));
  }
}
