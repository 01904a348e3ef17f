package io.kontor.host.licence;

import io.kontor.host.licence.code.Integrity;
import io.kontor.host.licence.code.LicenceError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the licence of a plug-in. Ordered from best to worst: of several codes that do
 * not let a plug-in run, the one nearest to it is shown.
 */
public enum LicenceState {
  /** A code lets it run. */
  VALID(null),
  /** A code lets it run, but ends within 30 days. */
  WARN(null),
  /** The code has ended; it still runs for 14 days. */
  GRACE(null),
  /** It needs no code, and the operator allows that. */
  FREE(null),
  /** The clock stands more than a day behind a moment already seen. */
  CLOCK_BACK(LicenceError.CLOCK_BACK),
  /** More shops are watched than the code allows. */
  TOO_MANY_SHOPS(LicenceError.TOO_MANY_SHOPS),
  /** The code's first day is to come. */
  NOT_YET(LicenceError.NOT_YET),
  /** The code and its days of grace are over. */
  PAUSED(LicenceError.PAUSED),
  /** The code is for another installation. */
  OTHER_INSTALLATION(LicenceError.OTHER_INSTALLATION),
  /** The plug-in has no edition of this name. */
  UNKNOWN_EDITION(LicenceError.UNKNOWN_EDITION),
  /** The code is for another plug-in. */
  WRONG_PLUGIN(LicenceError.WRONG_PLUGIN),
  /** Nobody here trusts the key of the code. */
  UNKNOWN_VENDOR(LicenceError.UNKNOWN_VENDOR),
  /** A later Kontor reads this code. */
  TOO_NEW(LicenceError.TOO_NEW),
  /** The code was changed on purpose. */
  FORGED(LicenceError.FORGED),
  /** The code lacks characters or has wrong ones. */
  DAMAGED(LicenceError.DAMAGED),
  /** It says it needs no code, but the operator has not allowed that. */
  NOT_ALLOWED(LicenceError.NOT_ALLOWED),
  /** There is no code. */
  NONE(LicenceError.NONE);

  private final @Nullable LicenceError error;

  LicenceState(@Nullable LicenceError error) {
    this.error = error;
  }

  /**
   * Whether the plug-in may run.
   *
   * @return true up to the end of the days of grace
   */
  public boolean runs() {
    return error == null;
  }

  /**
   * Why it may not run.
   *
   * @return the error; empty if it may
   */
  public Optional<LicenceError> error() {
    return Optional.ofNullable(error);
  }

  static LicenceState of(Integrity broken) {
    return switch (broken) {
      case GENUINE -> VALID;
      case DAMAGED -> DAMAGED;
      case FORGED -> FORGED;
      case UNKNOWN_VENDOR -> UNKNOWN_VENDOR;
      case TOO_NEW -> TOO_NEW;
    };
  }
}
