package io.kontor.host.profile;

import io.kontor.api.Language;
import io.kontor.host.config.Problem;
import java.util.List;
import java.util.Optional;

/** Looks over the templates beside a profile before any of them is used. */
@FunctionalInterface
public interface TemplateCheck {

  /**
   * Everything that is wrong with them, at its place.
   *
   * @param files the profile's folder
   * @param language the profile's own; empty if its main file cannot be read
   */
  List<Problem> problems(ProfileFolder files, Optional<Language> language);
}
