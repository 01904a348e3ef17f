package io.kontor.host.licence;

import io.kontor.api.error.KontorException;
import java.util.Map;
import java.util.Optional;

/**
 * A code that was read and verified.
 *
 * @param text the code in groups of five
 * @param integrity whether the vendor wrote it; only then may {@code code} be believed
 * @param code what it says; empty if that cannot be read
 * @param vendor the name of the trusted vendor whose key it names
 */
public record CheckedCode(
    String text, Integrity integrity, Optional<ActivationCode> code, Optional<String> vendor) {

  /**
   * What may be believed.
   *
   * @return the code if it is genuine
   */
  public Optional<ActivationCode> genuine() {
    return integrity == Integrity.GENUINE ? code : Optional.empty();
  }

  /**
   * Why this code cannot be used here, whatever plug-in it is for and whatever day it is.
   *
   * @param here this installation; empty if it has none yet
   * @return the error; empty if the code can be used
   */
  Optional<KontorException> refusal(Optional<InstallationId> here) {
    Optional<KontorException> broken =
        LicenceState.of(integrity).error().map(e -> new KontorException(e, values("—")));
    return broken.or(() -> foreign(here));
  }

  /** What the messages about a code that cannot be believed name. */
  Map<String, String> values(String source) {
    return Map.of(
        "source",
        source,
        "key",
        code.map(stated -> stated.keyId().toString()).orElse("—"),
        "vendor",
        vendor.orElse("—"));
  }

  private Optional<KontorException> foreign(Optional<InstallationId> here) {
    Optional<InstallationId> bound = code.flatMap(ActivationCode::installation);
    if (bound.isEmpty() || bound.equals(here)) {
      return Optional.empty();
    }
    return Optional.of(
        new KontorException(
            LicenceError.OTHER_INSTALLATION,
            Map.of(
                "source",
                "—",
                "plugin",
                code.map(ActivationCode::plugin).orElse("—"),
                "installation",
                bound.get(),
                "here",
                here.map(InstallationId::toString).orElse("—"))));
  }
}
