package io.kontor.host.task.run;

import io.kontor.api.template.Templates;
import io.kontor.host.profile.Profile;

/** The templates of a profile, in the version given. */
@FunctionalInterface
public interface ProfileTemplates {

  /** The templates of that profile. */
  Templates of(Profile profile);
}
