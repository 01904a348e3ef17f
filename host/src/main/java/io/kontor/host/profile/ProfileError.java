package io.kontor.host.profile;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can be wrong with a profile. It disables that profile and nothing else. */
public enum ProfileError implements ErrorCode {
  /** The folder holds no profile.yaml. */
  NO_FILE("PROFILE-1"),
  /** Two folders carry one id. */
  TWICE("PROFILE-2"),
  /** The id is not lower-case letters, digits and hyphens. */
  BAD_ID("PROFILE-3"),
  /** {@code when} mixes sentences and lists. */
  MIXED("PROFILE-4"),
  /** No step, or no condition. */
  EMPTY("PROFILE-5"),
  /** A step names no action, or more than one. */
  BAD_STEP("PROFILE-6"),
  /** No plug-in that runs has this action. */
  NO_ACTION("PROFILE-7"),
  /** The kind of subject is not known. */
  NO_KIND("PROFILE-8"),
  /** A shop is not configured. */
  NO_SHOP("PROFILE-9"),
  /** A file of the folder cannot be read. */
  UNREADABLE("PROFILE-10"),
  /** Weekdays cannot be read. */
  BAD_DAYS("PROFILE-11"),
  /** No such profile. */
  UNKNOWN("PROFILE-12"),
  /** A file is not written in UTF-8. */
  NO_TEXT("PROFILE-13"),
  /** A sentence names a profile that nobody knows. */
  NOT_NAMED("PROFILE-14"),
  /** It is to be repeated less than once, or with no time between. */
  BAD_REPEAT("PROFILE-15"),
  /** A step writes to a shop that may only be read. */
  READ_ONLY_SHOP("PROFILE-16");

  private final String code;

  ProfileError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public ErrorKind kind() {
    return ErrorKind.CONFIG;
  }
}
