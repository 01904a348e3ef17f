package io.kontor.host.task;

import io.kontor.host.profile.CatchUp;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a profile acts. One that was never seen is inactive (L1).
 *
 * @param profile the profile's id
 * @param active whether its matches become tasks
 * @param activeSince since when
 * @param catchUp what was decided about those that matched already
 * @param changedBy who switched it last; empty text if nobody did
 */
public record ProfileActivity(
    String profile,
    boolean active,
    Optional<Instant> activeSince,
    CatchUp catchUp,
    String changedBy) {

  static ProfileActivity neverSeen(String profile) {
    return new ProfileActivity(profile, false, Optional.empty(), CatchUp.NONE, "");
  }
}
