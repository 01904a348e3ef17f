package io.kontor.host.people;

import io.kontor.api.Message;

/** Keeps what people did. */
public interface Audit {

  /** Who a command is: whoever can read the data folder. */
  String COMMAND = "command";

  /**
   * Writes down what somebody did.
   *
   * @param person the account; {@code -} for a stranger
   * @param what what was done
   */
  void record(String person, Message what);
}
