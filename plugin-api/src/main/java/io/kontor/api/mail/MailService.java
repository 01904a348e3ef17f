package io.kontor.api.mail;

import io.kontor.api.action.Effect;
import io.kontor.api.action.Outcome;

/** Sends mail, to the letter of L19. */
public interface MailService {

  /**
   * Sends one mail. The message id is made from the effect's key; {@link Effect#begins()} is called
   * by the host directly before the final dot of DATA.
   *
   * @param mail the mail
   * @param effect the effect of the step that sends
   * @return DONE, NOT_YET (the account has sent or is sending as many as it may), RETRY_LATER
   *     (before the dot, or a 4xx answer), FAILED (5xx, unknown recipient) or UNCERTAIN
   */
  Outcome send(Mail mail, Effect effect);
}
