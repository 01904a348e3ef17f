package io.kontor.host;

import io.kontor.api.action.Action;
import io.kontor.api.error.KontorException;
import io.kontor.api.template.TemplateName;
import io.kontor.host.config.Binder;
import io.kontor.host.config.Node;
import io.kontor.host.config.Problem;
import io.kontor.host.config.Problems;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.profile.ProfileCheck;
import io.kontor.host.profile.ProfileFolder;
import io.kontor.host.profile.Step;
import io.kontor.host.task.run.Actions;
import io.kontor.host.task.run.StepParameters;
import io.kontor.host.template.MailTemplates;
import io.kontor.host.template.TemplateEngine;
import io.kontor.host.template.TemplateError;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;

/** Checks profiles with the templates and the actions there are now. */
record ProfileChecks(TemplateEngine templates, Actions actions) implements ProfileCheck {

  @Override
  public void mails(ProfileFolder files, Problems problems) {
    mails(files)
        .check()
        .forEach(
            broken -> {
              String template = broken.problem().values().getOrDefault("template", "");
              String file = files.folder().getFileName() + "/" + template;
              problems.add(Problem.in(file, broken.problem()));
            });
  }

  private MailTemplates mails(ProfileFolder files) {
    return templates.mails(files.templates(), Optional.empty());
  }

  @Override
  public void step(Step step, ProfileFolder files, Problems problems) {
    Optional<Action<?>> action = actions.find(step.action());
    if (action.isPresent() && here(step, action.get(), problems)) {
      for (RecordComponent component : action.get().parameterType().getRecordComponents()) {
        if (component.isAnnotationPresent(TemplateName.class)) {
          template(step, component, files, problems);
        }
      }
    }
  }

  /** Binds what the step says; false if the action's plug-in is just leaving. */
  private static boolean here(Step step, Action<?> action, Problems problems) {
    try {
      StepParameters.bind(step, action, problems);
      return true;
    } catch (KontorException e) {
      if (e.code() == PluginError.AWAY) {
        return false;
      }
      throw e;
    }
  }

  private void template(
      Step step, RecordComponent component, ProfileFolder files, Problems problems) {
    if (step.parameters() instanceof Node.Mapping mapping
        && mapping.get(Binder.key(component.getName())).orElse(mapping) instanceof Node.Scalar name
        && mails(files).languages(name.text()).isEmpty()) {
      String there = String.join(", ", files.templates().keySet());
      problems.add(
          name.place(), TemplateError.NO_TEMPLATE, Map.of("template", name.text(), "there", there));
    }
  }
}
