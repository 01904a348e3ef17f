package io.kontor.host.profile;

import io.kontor.host.config.Problem;
import java.util.List;
import java.util.Optional;

/**
 * One profile folder as it is now.
 *
 * @param name the folder's name
 * @param profile the profile; empty if something is wrong with it
 * @param problems everything that is wrong, at its place
 */
public record ProfileStatus(String name, Optional<Profile> profile, List<Problem> problems) {

  /** Copies the problems. */
  public ProfileStatus {
    problems = List.copyOf(problems);
  }

  /** Whether it is disabled by its own mistakes. */
  public boolean broken() {
    return profile.isEmpty();
  }
}
