package io.kontor.host.profile;

import java.util.Optional;

/** Where the versions of profiles are kept. */
public interface VersionStore {

  /** Keeps the files of a version. */
  void keep(String profile, ProfileFolder folder);

  /** The files of a version. */
  Optional<ProfileFolder> find(String profile, String version);

  /** Whether a profile of that id was ever loaded. */
  boolean knows(String profile);

  /** For who only looks at what lies in the folders now. */
  static VersionStore none() {
    return new VersionStore() {
      @Override
      public void keep(String profile, ProfileFolder folder) {
        // Nothing fires here, so no task will ask for this version.
      }

      @Override
      public Optional<ProfileFolder> find(String profile, String version) {
        return Optional.empty();
      }

      @Override
      public boolean knows(String profile) {
        return false;
      }
    };
  }
}
