package io.kontor.host.task.run;

import io.kontor.api.action.Action;
import io.kontor.api.error.KontorException;
import io.kontor.host.config.Binder;
import io.kontor.host.config.Problem;
import io.kontor.host.config.Problems;
import io.kontor.host.plugin.PluginUse;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.Step;
import io.kontor.host.task.TaskError;
import io.kontor.host.wording.Nested;
import java.util.HashMap;
import java.util.Optional;

/** What a step says to its action; known to be right or wrong only when the action is there. */
public final class StepParameters {

  private StepParameters() {}

  /** Binds them, and adds what is wrong. */
  public static <P extends Record> Optional<P> bind(
      Step step, Action<P> action, Problems problems) {
    var own = new Problems();
    Optional<P> bound =
        PluginUse.inside(
            action,
            "Action.parameterType",
            () -> new Binder(own).bind(step.parameters(), action.parameterType()));
    own.list().forEach(problems::add);
    return bound.filter(whole -> own.isEmpty());
  }

  /** Those of a version that was right once, and may no longer be. */
  static <P extends Record> P of(Step step, Action<P> action, Profile profile) {
    var problems = new Problems();
    return bind(step, action, problems)
        .orElseThrow(() -> bad(action, profile, problems.list().get(0)));
  }

  private static KontorException bad(Action<?> action, Profile profile, Problem first) {
    var values = new HashMap<String, Object>();
    values.put("profile", profile.id());
    values.put("action", action.id());
    values.put("line", first.place().line());
    values.put("column", first.place().column());
    Nested.put(values, "problem", first.message());
    return new KontorException(TaskError.BAD_PARAMETERS, values);
  }
}
