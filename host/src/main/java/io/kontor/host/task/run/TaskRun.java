package io.kontor.host.task.run;

import io.kontor.api.Message;
import io.kontor.api.action.Action;
import io.kontor.api.action.Outcome;
import io.kontor.api.action.Repeatability;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.host.plugin.PluginUse;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.LeaseLost;
import io.kontor.host.task.LocalTimes;
import io.kontor.host.task.ProfileOff;
import io.kontor.host.task.StepRows;
import io.kontor.host.task.StepState;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskError;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.TaskStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a task: step by step, each decided by what is true at its moment. */
final class TaskRun {

  private static final Logger log = LoggerFactory.getLogger(TaskRun.class);

  private static final Message GONE = Message.of("task.subject-gone");
  private static final Message CLOSED = Message.of("task.window-closed");

  private final RunnerParts parts;
  private final TaskMoves moves;
  private final StepEnds ends;
  private final Profile profile;
  private final Profile current;

  TaskRun(RunnerParts parts, TaskMoves moves, StepEnds ends, Profile profile, Profile current) {
    this.parts = parts;
    this.moves = moves;
    this.ends = ends;
    this.profile = profile;
    this.current = current;
  }

  /** Does the step that is next; the task with the one after it, if it goes on at once. */
  Optional<Task> step(Task task) {
    if (task.step() >= profile.steps().size()) {
      return leave(task, Move.done(task, task.step()));
    }
    List<TaskStep> steps = StepRows.of(moves.database(), task.id());
    Optional<TaskStep> before =
        steps.stream().filter(step -> step.step() == task.step()).findFirst();
    if (before.isPresent() && before.get().state().passed()) {
      return ends.pass(task, profile, before.get());
    }
    String name = profile.steps().get(task.step()).action();
    Optional<Action<?>> action = parts.actions().find(name);
    if (action.isEmpty()) {
      Message nobody = Message.of(TaskError.ACTION_AWAY, Map.of("action", name));
      return away(task, parts.actions().whyAway(name).orElse(nobody));
    }
    // Until its outcome is stored, neither the action nor the shop it writes to goes away (L25).
    return PluginUse.of(action.get())
        .during(
            () ->
                parts
                    .subjects()
                    .hold(task.subject())
                    .during(() -> withAction(task, steps, before, action.get())));
  }

  private Optional<Task> withAction(
      Task task, List<TaskStep> steps, Optional<TaskStep> before, Action<?> action) {
    Optional<TaskStep> open = before.filter(step -> step.state().unresolved());
    boolean once = action.repeatability() == Repeatability.ONCE;
    if (once && open.isPresent() && open.get().state() == StepState.SENDING) {
      return ends.store(task, profile, open.get().fence(), Outcome.uncertain(leftOpen(task)));
    }
    Optional<Subject> subject;
    try {
      subject = parts.subjects().read(task.subject());
    } catch (KontorException e) {
      log.info("Task {} waits: {} cannot be read: {}", task.id(), task.subject(), e.getMessage());
      return away(task, e.problem());
    }
    if (subject.isEmpty()) {
      return leave(task, Move.end(task, TaskState.CANCELLED, GONE, true));
    }
    var run = new StepRun<>(action, task, profile, subject.get(), new StepTools(parts, moves));
    if (open.isPresent() && action.repeatability() == Repeatability.PROBE) {
      Outcome found = run.probe(open.get().effectKey());
      if (found.kind() == Outcome.Kind.NOT_YET) {
        return away(task, found.reason());
      }
      if (found.kind() != Outcome.Kind.RETRY_LATER) {
        return ends.store(task, profile, open.get().fence(), found);
      }
    }
    boolean begun = (open.isPresent() && !once) || steps.stream().anyMatch(s -> s.state().begun());
    Optional<Move> stop = stopped(task, subject.get(), begun);
    return stop.isPresent() ? leave(task, stop.get()) : perform(task, run);
  }

  private Optional<Task> perform(Task task, StepRun<?> run) {
    Outcome outcome;
    try {
      outcome = run.run();
    } catch (ProfileOff e) {
      return leave(task, Move.switchedOff(task));
    }
    try {
      return store(task, outcome);
    } catch (LeaseLost e) {
      ends.late(task, profile, outcome);
      throw e;
    }
  }

  /** A second try: what the effect came to is known here only, and a lost COMMIT tells nothing. */
  private Optional<Task> store(Task task, Outcome outcome) {
    try {
      return ends.store(task, profile, task.fence(), outcome);
    } catch (LeaseLost e) {
      throw e;
    } catch (KontorException e) {
      log.info("The outcome of task {} is stored again: {}", task.id(), e.getMessage());
      return ends.store(task, profile, task.fence(), outcome);
    }
  }

  /** What keeps a step from being done now: its guard, or a closed window. */
  private Optional<Move> stopped(Task task, Subject subject, boolean begun) {
    Instant now = moves.now();
    LedgerView ledger = parts.ledger().view(subject);
    // A person's wish to send again overrides the conditions, but not what ends a task.
    Optional<Message> refusal =
        begun || task.againOf().isPresent()
            ? parts.guard().ends(profile, subject, ledger, now)
            : forbidden(subject, ledger, now);
    if (refusal.isPresent()) {
      return Optional.of(
          begun || task.againOf().isPresent()
              ? Move.end(task, TaskState.CANCELLED, refusal.get(), true)
              : Move.end(task, TaskState.SKIPPED, refusal.get(), false));
    }
    return profile
        .window()
        .map(window -> LocalTimes.opening(window, now, subject.zone()))
        .filter(opening -> opening.isAfter(now))
        .map(opening -> Move.later(task, CLOSED, opening));
  }

  /** It must hold as it was when the task fired, and as it is now (L21). */
  private Optional<Message> forbidden(Subject subject, LedgerView ledger, Instant now) {
    Optional<Message> then = parts.guard().forbids(profile, subject, ledger, now);
    boolean same = profile.version().equals(current.version());
    return then.isPresent() || same ? then : parts.guard().forbids(current, subject, ledger, now);
  }

  private Optional<Task> away(Task task, Message reason) {
    return leave(task, Move.later(task, reason, moves.now().plus(Move.LOOK_AGAIN)));
  }

  private Optional<Task> leave(Task task, Move move) {
    moves.leave(task, Optional.of(profile), move);
    return Optional.empty();
  }

  private static Message leftOpen(Task task) {
    return Message.of(
        TaskError.LEFT_OPEN,
        Map.of("task", task.id(), "subject", task.title(), "step", task.step() + 1));
  }
}
