package io.kontor.api.settings;

import io.kontor.api.Message;
import io.kontor.api.Text;

/**
 * A button beside the settings that tries the values as they are typed, before they are stored.
 *
 * @param <R> the settings record
 */
public interface SettingsCheck<R extends Record> {

  /**
   * What the button says.
   *
   * @return for example {@code Verbindung prüfen}
   */
  Text title();

  /**
   * Tries the values. The host ends it after 10 seconds.
   *
   * @param values the values as typed
   * @return what was found
   */
  Result check(R values);

  /**
   * What a check found.
   *
   * @param passed whether all is well
   * @param finding what works, or which part failed and what to do
   */
  record Result(boolean passed, Message finding) {}
}
