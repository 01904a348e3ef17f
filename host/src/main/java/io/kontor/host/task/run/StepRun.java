package io.kontor.host.task.run;

import io.kontor.api.Message;
import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.Outcome;
import io.kontor.api.action.Prepared;
import io.kontor.api.action.Repeatability;
import io.kontor.api.error.ErrorKind;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.LeaseLost;
import io.kontor.host.task.StepRows;
import io.kontor.host.task.StepRows.Place;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskError;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One step with its action: prepared, then done, and every way it can fail told apart. */
final class StepRun<P extends Record> {

  private static final Logger log = LoggerFactory.getLogger(StepRun.class);

  private final Action<P> action;
  private final Task task;
  private final Profile profile;
  private final Subject subject;
  private final StepTools tools;

  StepRun(Action<P> action, Task task, Profile profile, Subject subject, StepTools tools) {
    this.action = action;
    this.task = task;
    this.profile = profile;
    this.subject = subject;
    this.tools = tools;
  }

  /** Asks the other system what became of an effect without an outcome; not yet, if it is away. */
  Outcome probe(String effectKey) {
    try {
      return Objects.requireNonNull(action.probe(request(), effectKey), action.id());
    } catch (KontorException e) {
      return away(e)
          ? Outcome.notYet(e.problem(), Move.LOOK_AGAIN)
          : Outcome.uncertain(e.problem());
    } catch (RuntimeException | LinkageError e) {
      return Outcome.uncertain(broke(TaskError.BROKE_AFTER, e));
    }
  }

  /** Prepares and does it; throws if the profile was switched off before it could begin. */
  Outcome run() {
    String key = EffectKeys.of(task.profile(), task.subject(), task.occurrence(), task.step());
    var place = new Place(task.step(), action.id(), key);
    StepRows.start(tools.moves().database(), task, place, tools.moves().now());
    Prepared prepared;
    try {
      prepared = Objects.requireNonNull(action.prepare(request()), action.id());
    } catch (KontorException e) {
      return refused(e);
    } catch (RuntimeException | LinkageError e) {
      return Outcome.retryLater(broke(TaskError.BROKE_BEFORE, e));
    }
    return perform(prepared, new LedgerEffect(task, key, tools.moves()));
  }

  private Outcome perform(Prepared prepared, LedgerEffect effect) {
    Outcome outcome;
    try {
      outcome = Objects.requireNonNull(prepared.perform(effect), action.id());
    } catch (KontorException e) {
      outcome = effect.begun() ? afterBegin(e) : refused(e);
    } catch (RuntimeException | LinkageError e) {
      outcome =
          effect.begun()
              ? afterBegin(broke(TaskError.BROKE_AFTER, e))
              : Outcome.retryLater(broke(TaskError.BROKE_BEFORE, e));
    }
    if (effect.lost()) {
      throw new LeaseLost(task);
    }
    return effect.off().map(off -> Outcome.retryLater(off.problem())).orElse(outcome);
  }

  /** What may be repeated is repeated; what can be asked is asked at the next try. */
  private Outcome afterBegin(KontorException e) {
    Message reason = told("failed", e);
    return Away.is(e) && !once() ? Outcome.notYet(reason, Move.LOOK_AGAIN) : afterBegin(reason);
  }

  private boolean once() {
    return action.repeatability() == Repeatability.ONCE;
  }

  private Outcome afterBegin(Message reason) {
    return once() ? Outcome.uncertain(reason) : Outcome.retryLater(reason);
  }

  /** A system that does not answer today may answer tomorrow; what a person set needs a person. */
  private Outcome refused(KontorException e) {
    Message reason = told("cannot be done", e);
    if (Away.is(e)) {
      return Outcome.notYet(reason, Move.LOOK_AGAIN);
    }
    return switch (e.code().kind()) {
      case USER, CONFIG -> Outcome.failed(reason);
      case EXTERNAL, PLUGIN, INTERNAL -> Outcome.retryLater(reason);
    };
  }

  private static boolean away(KontorException e) {
    return Away.is(e) || e.code().kind() == ErrorKind.EXTERNAL;
  }

  /** The journal has the reason; only whoever mends a program needs the place as well. */
  private Message told(String what, KontorException e) {
    switch (e.code().kind()) {
      case PLUGIN, INTERNAL -> log.warn("Step {} of task {} {}", task.step(), task.id(), what, e);
      case USER, CONFIG, EXTERNAL ->
          log.info("Step {} of task {} {}: {}", task.step(), task.id(), what, e.getMessage());
    }
    return e.problem();
  }

  private ActionRequest<P> request() {
    return new PlannedStep(profile, task.step(), subject, task.level())
        .request(action, tools.parts().templates(), tools.moves().now());
  }

  /** Only the class is told: an unknown exception may carry an address or a password. */
  private Message broke(TaskError code, Throwable error) {
    log.error("Action {} broke in task {}", action.id(), task.id(), error);
    return Message.of(
        code,
        Map.of(
            "action", action.id(), "subject", task.title(), "error", error.getClass().getName()));
  }
}
