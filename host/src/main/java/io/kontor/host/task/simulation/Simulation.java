package io.kontor.host.task.simulation;

import io.kontor.api.Message;
import io.kontor.api.action.Action;
import io.kontor.api.action.Preview;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.TaskError;
import io.kontor.host.task.ledger.Series;
import io.kontor.host.task.run.Actions;
import io.kontor.host.task.run.Guard;
import io.kontor.host.task.run.PlannedStep;
import io.kontor.host.task.run.ProfileTemplates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Thinks a task through as it would be done at a moment, without any effect. */
public final class Simulation {

  private final Actions actions;
  private final ProfileTemplates templates;
  private final Guard guard;

  /** With what tasks are done with. */
  public Simulation(Actions actions, ProfileTemplates templates, Guard guard) {
    this.actions = actions;
    this.templates = templates;
    this.guard = guard;
  }

  /**
   * The occurrence that a match leads to (L2).
   *
   * @param done when the earlier occurrences were done
   * @return its place in the series; empty if none is due
   */
  public static Optional<Integer> level(
      Profile profile, Subject subject, List<Instant> done, Instant moment) {
    Optional<Instant> last = done.stream().max(Comparator.naturalOrder());
    if (last.isEmpty()) {
      return Optional.of(1);
    }
    return Series.dueAfter(done.size(), last.get(), profile.repeat(), subject.zone())
        .filter(due -> !moment.isBefore(due))
        .map(due -> done.size() + 1);
  }

  /** All steps in order, up to the one before which the guard ends the task (L18). */
  public List<SimulatedStep> steps(
      Profile profile, Subject subject, int level, LedgerView ledger, Instant moment) {
    var steps = new ArrayList<SimulatedStep>();
    for (int number = 0; number < profile.steps().size(); number++) {
      String action = profile.steps().get(number).action();
      Optional<Message> refusal =
          number == 0
              ? guard.forbids(profile, subject, ledger, moment)
              : guard.ends(profile, subject, ledger, moment);
      if (refusal.isPresent()) {
        steps.add(SimulatedStep.refused(action, refusal.get()));
        break;
      }
      steps.add(step(action, new PlannedStep(profile, number, subject, level), moment));
    }
    return steps;
  }

  private SimulatedStep step(String name, PlannedStep planned, Instant moment) {
    Optional<Action<?>> action = actions.find(name);
    if (action.isEmpty()) {
      return SimulatedStep.refused(name, Message.of(TaskError.ACTION_AWAY, Map.of("action", name)));
    }
    try {
      return SimulatedStep.of(name, preview(action.get(), planned, moment));
    } catch (KontorException e) {
      return SimulatedStep.refused(name, e.problem());
    }
  }

  private <P extends Record> Preview preview(
      Action<P> action, PlannedStep planned, Instant moment) {
    return action.prepare(planned.request(action, templates, moment)).preview();
  }
}
