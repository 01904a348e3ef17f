package io.kontor.host.task;

import io.kontor.api.Message;
import io.kontor.host.profile.Profile;
import java.util.Optional;

/** Where the ledger finds profiles. */
public interface Profiles {

  /** The profile as it is now; empty if it is broken or gone. */
  Optional<Profile> current(String id);

  /** The plug-in that a profile waits for; empty if it is there, broken or gone. */
  default Optional<Message> whyAway(String id) {
    return Optional.empty();
  }

  /** The profile in the version a task fired under (L21). */
  Optional<Profile> find(String id, String version);
}
