package io.kontor.host.task;

import io.kontor.api.Message;
import io.kontor.api.action.Outcome;
import io.kontor.api.db.Database;
import io.kontor.api.db.Row;
import io.kontor.host.journal.StoredMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps of tasks in the database. Every write of a runner carries its fence. */
public final class StepRows {

  private static final Message BEGUN = Message.of("task.step.begun");

  private StepRows() {}

  public static List<TaskStep> of(Database database, long task) {
    return database.list(
        """
        SELECT step, action, effect_key, state, reason_key, reason_values, fence, tries,
               started_at, changed_at
        FROM task_step WHERE task_id = :task ORDER BY step
        """,
        Map.of("task", task),
        StepRows::read);
  }

  private static TaskStep read(Row row) {
    return new TaskStep(
        (int) row.integer("step"),
        row.text("action"),
        row.text("effect_key"),
        StepState.valueOf(row.text("state")),
        StoredMessage.read(row, "reason_key", "reason_values"),
        row.integer("fence"),
        (int) row.integer("tries"),
        row.moment("started_at", ZoneOffset.UTC).orElseThrow(),
        row.moment("changed_at", ZoneOffset.UTC).orElseThrow());
  }

  /** Those of some tasks that have begun: a step of them has happened, or may have. */
  public static Set<Long> begun(Database database, List<Long> tasks) {
    return tasks.isEmpty()
        ? Set.of()
        : Set.copyOf(
            database.list(
                """
                SELECT DISTINCT task_id FROM task_step
                WHERE task_id IN (:tasks) AND state NOT IN ('RETRY', 'FAILED')
                """,
                Map.of("tasks", tasks),
                row -> row.integer("task_id")));
  }

  /**
   * Records that a step begins, before anything of it is done; throws if another node has the task,
   * or its profile was switched off.
   */
  public static void start(Database database, Task task, Place place, Instant now) {
    database.transaction(
        transaction -> {
          requireFence(transaction, task);
          requireActive(transaction, task);
          return transaction.update(
              """
              INSERT INTO task_step (task_id, step, action, effect_key, state, reason_key,
                                     reason_values, fence, started_at, changed_at)
              VALUES (:task, :step, :action, :effectKey, 'STARTED', :reasonKey, :reasonValues,
                      :fence, :now, :now)
              ON DUPLICATE KEY UPDATE state = 'STARTED', action = VALUES(action),
                reason_key = VALUES(reason_key), reason_values = VALUES(reason_values),
                fence = VALUES(fence), tries = tries + 1, started_at = VALUES(started_at),
                changed_at = VALUES(changed_at)
              """,
              Map.of(
                  "task", task.id(),
                  "step", place.step(),
                  "action", place.action(),
                  "effectKey", place.effectKey(),
                  "reasonKey", BEGUN.key(),
                  "reasonValues", StoredMessage.values(BEGUN),
                  "fence", task.fence(),
                  "now", now));
        });
  }

  /** Which step is meant. */
  public record Place(int step, String action, String effectKey) {}

  /**
   * Records durably that the effect may happen from now on; throws if another node has the task, or
   * its profile was switched off.
   */
  public static void begins(Database database, Task task, int step, Instant now) {
    database.transaction(
        transaction -> {
          requireFence(transaction, task);
          requireActive(transaction, task);
          int rows =
              transaction.update(
                  """
                  UPDATE task_step SET state = 'SENDING', changed_at = :now
                  WHERE task_id = :task AND step = :step AND fence = :fence
                  """,
                  Map.of("now", now, "task", task.id(), "step", step, "fence", task.fence()));
          if (rows == 0) {
            throw new LeaseLost(task);
          }
          return rows;
        });
  }

  /** Stores what a step came to, if it still waits for that; false if others have decided. */
  public static boolean settle(Database transaction, Settled settled, Instant now) {
    return transaction.update(
            """
            UPDATE task_step
            SET state = :state, reason_key = :reasonKey, reason_values = :reasonValues,
                changed_at = :now
            WHERE task_id = :task AND step = :step AND fence = :fence AND state IN (:from)
            """,
            Map.of(
                "state", settled.state().name(),
                "reasonKey", settled.reason().key(),
                "reasonValues", StoredMessage.values(settled.reason()),
                "now", now,
                "task", settled.task(),
                "step", settled.step(),
                "fence", settled.fence(),
                "from", settled.from().stream().map(Enum::name).toList()))
        > 0;
  }

  /**
   * What a step came to.
   *
   * @param fence under which it was begun
   * @param from the states it may be settled from
   */
  public record Settled(
      long task, int step, long fence, List<StepState> from, StepState state, Message reason) {}

  public static StepState stateOf(Outcome.Kind kind) {
    return switch (kind) {
      case DONE -> StepState.DONE;
      case SKIPPED -> StepState.SKIPPED;
      case RETRY_LATER, NOT_YET -> StepState.RETRY;
      case FAILED -> StepState.FAILED;
      case UNCERTAIN -> StepState.UNCERTAIN;
    };
  }

  private static void requireActive(Database transaction, Task task) {
    if (!ProfileStates.lets(transaction, task)) {
      throw new ProfileOff(task);
    }
  }

  public static void requireFence(Database transaction, Task task) {
    boolean holds =
        transaction
            .first(
                """
                SELECT id FROM task
                WHERE id = :id AND fence = :fence AND state = 'RUNNING' FOR UPDATE
                """,
                Map.of("id", task.id(), "fence", task.fence()),
                row -> row.integer("id"))
            .isPresent();
    if (!holds) {
      throw new LeaseLost(task);
    }
  }
}
