package io.kontor.host.task.run;

import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.TaskIdentity;
import io.kontor.api.subject.Subject;
import io.kontor.host.profile.Profile;
import java.time.Instant;

/**
 * A step of a profile for one subject, the same whether it is done or only thought through.
 *
 * @param profile in the version that counts
 * @param number which step, from 0
 * @param subject about what
 * @param level the place in the series, 1 for the first
 */
public record PlannedStep(Profile profile, int number, Subject subject, int level) {

  /** What the action is asked. */
  public <P extends Record> ActionRequest<P> request(
      Action<P> action, ProfileTemplates templates, Instant moment) {
    return new ActionRequest<>(
        subject,
        StepParameters.of(profile.steps().get(number), action, profile),
        new TaskIdentity(profile.id(), String.valueOf(level)),
        templates.of(profile),
        moment);
  }
}
