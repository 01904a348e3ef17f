package io.kontor.host.task.run;

import io.kontor.api.Message;
import io.kontor.api.action.Outcome;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskError;
import io.kontor.host.task.TaskState;
import io.kontor.host.wording.Nested;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;

/**
 * Where a task goes.
 *
 * @param state the new state
 * @param reason why
 * @param usedUp whether its key is spent (L3)
 * @param dueAt not before
 * @param step the step that is next
 * @param attempts vain tries of that step
 * @param retryingSince when the first of these was
 */
public record Move(
    TaskState state,
    Message reason,
    boolean usedUp,
    Instant dueAt,
    int step,
    int attempts,
    Optional<Instant> retryingSince) {

  /** What is away comes back, or is missed by a person who looks at the task's reason. */
  static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

  private static final Message READY = Message.of("task.ready");
  private static final Message DONE = Message.of("task.all-done");
  public static final Message OFF = Message.of("task.profile-deactivated");

  public static Move end(Task task, TaskState state, Message reason, boolean usedUp) {
    return new Move(
        state, reason, usedUp, task.dueAt(), task.step(), task.attempts(), task.retryingSince());
  }

  /** Ended because its profile is: not used up, so that the next activation decides (L3, L4). */
  static Move switchedOff(Task task) {
    return end(task, TaskState.CANCELLED, OFF, false);
  }

  static Move later(Task task, Message reason, Instant dueAt) {
    return new Move(
        TaskState.WAITING,
        reason,
        false,
        dueAt,
        task.step(),
        task.attempts(),
        task.retryingSince());
  }

  /** Anew and at once, as if it had never failed. */
  public static Move afresh(Task task, int step, Instant now) {
    return new Move(TaskState.READY, READY, false, now, step, 0, Optional.empty());
  }

  static Move done(Task task, int step) {
    return new Move(TaskState.DONE, DONE, true, task.dueAt(), step, 0, Optional.empty());
  }

  /** What the outcome of a step means for its task; empty if the task goes on with the next. */
  static Optional<Move> after(Task task, Optional<Profile> profile, Outcome outcome, Instant now) {
    return switch (outcome.kind()) {
      case DONE, SKIPPED ->
          last(task, profile) ? Optional.of(done(task, task.step() + 1)) : Optional.empty();
      case RETRY_LATER -> Optional.of(retry(task, outcome, now));
      case NOT_YET -> Optional.of(notYet(task, outcome, now));
      case FAILED -> Optional.of(end(task, TaskState.PARKED, outcome.reason(), true));
      case UNCERTAIN -> Optional.of(end(task, TaskState.UNCERTAIN, outcome.reason(), true));
    };
  }

  private static boolean last(Task task, Optional<Profile> profile) {
    return profile.map(p -> task.step() + 1 >= p.steps().size()).orElse(false);
  }

  private static Move retry(Task task, Outcome outcome, Instant now) {
    Instant since = task.retryingSince().orElse(now);
    return RetryPlan.next(task.attempts(), since, now, outcome.retryAfter())
        .map(
            next ->
                new Move(
                    TaskState.RETRY,
                    outcome.reason(),
                    false,
                    next,
                    task.step(),
                    task.attempts() + 1,
                    Optional.of(since)))
        .orElseGet(() -> end(task, TaskState.PARKED, triesSpent(task, outcome), true));
  }

  /** The time until its turn is no time of trying in vain. */
  private static Move notYet(Task task, Outcome outcome, Instant now) {
    Duration wait = outcome.retryAfter().orElse(LOOK_AGAIN);
    return new Move(
        TaskState.WAITING,
        outcome.reason(),
        false,
        now.plus(wait),
        task.step(),
        task.attempts(),
        task.retryingSince().map(since -> since.plus(wait)));
  }

  private static Message triesSpent(Task task, Outcome outcome) {
    var values = new HashMap<String, Object>();
    values.put("tries", task.attempts() + 1);
    Nested.put(values, "last", outcome.reason());
    return Message.of(TaskError.TRIES_SPENT, values);
  }
}
