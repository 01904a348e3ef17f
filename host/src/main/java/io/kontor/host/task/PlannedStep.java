package io.kontor.host.task;

import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.TaskIdentity;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.host.config.Binder;
import io.kontor.host.config.Problems;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.Step;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A step of a profile for one subject, the same whether it is done or only thought through.
 *
 * @param profile in the version that counts
 * @param number which step, from 0
 * @param subject about what
 * @param level the place in the series, 1 for the first
 */
record PlannedStep(Profile profile, int number, Subject subject, int level) {

  /** What the action is asked. */
  <P extends Record> ActionRequest<P> request(
      Action<P> action, ProfileTemplates templates, Instant moment) {
    return new ActionRequest<>(
        subject,
        parameters(action),
        new TaskIdentity(profile.id(), String.valueOf(level)),
        templates.of(profile),
        moment);
  }

  private <P extends Record> P parameters(Action<P> action) {
    Step step = profile.steps().get(number);
    var problems = new Problems();
    Optional<P> bound = new Binder(problems).bind(step.parameters(), action.parameterType());
    if (bound.isEmpty() || !problems.isEmpty()) {
      throw new KontorException(
          TaskError.BAD_PARAMETERS,
          Map.of(
              "profile", profile.id(),
              "action", action.id(),
              "line", step.line(),
              "problems", problems.list().stream().map(p -> p.message().key()).toList()));
    }
    return bound.get();
  }
}
