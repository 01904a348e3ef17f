package io.kontor.host.profile;

import io.kontor.api.Message;
import io.kontor.host.config.Problem;
import io.kontor.host.plugin.PluginError;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One profile folder as it is now.
 *
 * @param name the folder's name
 * @param profile the profile; empty if something is wrong with it
 * @param problems everything that is wrong, at its place
 */
public record ProfileStatus(String name, Optional<Profile> profile, List<Problem> problems) {

  private static final Set<String> ABSENCES =
      Set.of(PluginError.AWAY.code(), PluginError.NEEDED.code(), PluginError.PERHAPS_NEEDED.code());

  /** Copies the problems. */
  public ProfileStatus {
    problems = List.copyOf(problems);
  }

  /** Whether it is disabled by its own mistakes. */
  public boolean broken() {
    return profile.isEmpty() && waits().isEmpty();
  }

  /** The plug-in it waits for, if nothing else is wrong with it (L25). */
  public Optional<Message> waits() {
    return profile.isEmpty() && problems.stream().allMatch(ProfileStatus::isAbsence)
        ? problems.stream().map(Problem::message).findFirst()
        : Optional.empty();
  }

  private static boolean isAbsence(Problem problem) {
    return ABSENCES.contains(problem.message().key());
  }
}
