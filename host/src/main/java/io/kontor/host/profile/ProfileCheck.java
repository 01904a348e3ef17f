package io.kontor.host.profile;

import io.kontor.host.config.Problems;

/** Looks at what the reader of a profile cannot judge: its mails, and what it says to actions. */
public interface ProfileCheck {

  /** Finds nothing. */
  ProfileCheck NONE =
      new ProfileCheck() {
        @Override
        public void mails(ProfileFolder files, Problems problems) {
          // Whoever reads so does not fire.
        }

        @Override
        public void step(Step step, ProfileFolder files, Problems problems) {
          // See above.
        }
      };

  /** Adds what is wrong with the mails of a folder. */
  void mails(ProfileFolder files, Problems problems);

  /** Adds what is wrong with a step; nothing while the plug-in with its action is away. */
  void step(Step step, ProfileFolder files, Problems problems);
}
