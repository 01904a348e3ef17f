package io.kontor.host.licence;

import io.kontor.api.Message;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The answer to: may this plug-in run, and in which edition?
 *
 * @param plugin the id of the plug-in
 * @param state how it stands
 * @param edition the edition it runs in; empty if it does not run, or has no editions
 * @param until the last day of the code; empty if it has none
 * @param warning 30, 14 or 3: which of the three warnings before the end is due; a notice goes out
 *     when this number changes
 * @param message the state as a sentence with its reason
 */
public record Licence(
    String plugin,
    LicenceState state,
    Optional<String> edition,
    Optional<LocalDate> until,
    OptionalInt warning,
    Message message) {

  /**
   * Whether the plug-in may run.
   *
   * @return true up to the end of the days of grace
   */
  public boolean runs() {
    return state.runs();
  }
}
