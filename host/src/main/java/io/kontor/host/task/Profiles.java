package io.kontor.host.task;

import io.kontor.host.profile.Profile;
import java.util.Optional;

/** Where the ledger finds profiles. */
public interface Profiles {

  /** The profile as it is now; empty if it is broken or gone. */
  Optional<Profile> current(String id);

  /** The profile in the version a task fired under (L21). */
  Optional<Profile> find(String id, String version);
}
