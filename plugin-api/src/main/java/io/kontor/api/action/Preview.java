package io.kontor.api.action;

import io.kontor.api.Message;
import io.kontor.api.mail.Mail;
import java.util.List;

/**
 * What a step would do, for people and simulations.
 *
 * @param summary one sentence
 * @param mails mails exactly as they would leave
 * @param changes values that would change in another system
 */
public record Preview(Message summary, List<Mail> mails, List<Change> changes) {

  /** Copies the lists. */
  public Preview {
    mails = List.copyOf(mails);
    changes = List.copyOf(changes);
  }

  /**
   * A value that would change.
   *
   * @param where the thing, in the words of the other system: {@code shop1: order 10042, folder}
   * @param from the value now
   * @param to the value then
   */
  public record Change(String where, String from, String to) {}
}
