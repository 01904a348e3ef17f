package io.kontor.host.web.page;

import io.kontor.host.mail.MailPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pages need of the mail accounts. */
public interface AccountDesk {

  /** All accounts, the installation's own first. */
  List<Line> all();

  /** The settings of one account; empty if there is none of this key. */
  Optional<SettingsDesk.Form> form(String key);

  /** The settings of one that is not there yet. */
  SettingsDesk.Form blank(Map<String, String> proposed);

  /**
   * Stores an account, or nothing of it.
   *
   * @param before the key it had before; empty for a new one
   * @return what cannot be; empty if it was stored
   */
  List<SettingsDesk.Problem> save(String before, SettingsDesk.Typed typed);

  /** Tries an account as it is typed, without storing it. */
  Tried check(String before, SettingsDesk.Typed typed);

  /** Forgets an account. */
  void remove(String key);

  /** Makes an account the installation's own. */
  void putFirst(String key);

  /**
   * An account in the list.
   *
   * @param sender the address it sends from
   * @param server host and port
   * @param fixed whether {@code kontor.yaml} sets it
   * @param whole whether it can be used as it is stored
   */
  record Line(String key, String sender, String server, boolean fixed, boolean whole) {}

  /**
   * What a check came to; one of the lists is empty.
   *
   * @param problems what cannot be as it is typed; nothing was tried then
   * @param parts what was found, in the order it was tried
   */
  record Tried(List<SettingsDesk.Problem> problems, List<MailPart> parts) {}
}
