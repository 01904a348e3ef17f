package io.kontor.api.action;

/**
 * A step thought through to the end but not done: what would happen, and how to let it happen. A
 * simulation stops here.
 */
public interface Prepared {

  /**
   * What would happen.
   *
   * @return the preview, complete
   */
  Preview preview();

  /**
   * Lets it happen. Called at most once.
   *
   * @param effect the effect as the ledger knows it
   * @return what it came to; an exception counts as FAILED before {@link Effect#begins()} if a
   *     person has to change something (kinds USER and CONFIG), as RETRY_LATER if not, and after it
   *     as UNCERTAIN, or RETRY_LATER if the action may be repeated or probed
   */
  Outcome perform(Effect effect);
}
