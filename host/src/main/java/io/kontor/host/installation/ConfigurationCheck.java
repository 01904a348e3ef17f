package io.kontor.host.installation;

import io.kontor.api.Message;
import java.util.List;

/** Finds what is wrong with a configuration although each of its values can be read. */
@FunctionalInterface
public interface ConfigurationCheck {

  /** All that is wrong. */
  List<Flaw> flaws(Configuration configuration);

  /**
   * Something wrong with one element of a list.
   *
   * @param list the key of the list
   * @param index of the element, from 0
   * @param key of the element at which to look
   * @param problem what is wrong
   */
  record Flaw(String list, int index, String key, Message problem) {}
}
