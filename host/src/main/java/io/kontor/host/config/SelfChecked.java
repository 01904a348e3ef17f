package io.kontor.host.config;

import io.kontor.api.Message;
import java.util.List;

/** A record that knows which of its values cannot be, beyond what their types say. */
public interface SelfChecked {

  /** What cannot be; empty if all is well. */
  List<Fault> faults();

  /**
   * A value that cannot be.
   *
   * @param key the component's key, for example {@code from-address}; it need not have been given
   * @param what why, and what to do
   */
  record Fault(String key, Message what) {}
}
