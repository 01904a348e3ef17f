package io.kontor.host.mail;

import java.util.Optional;

/** The mail accounts of the installation, as they are set now. */
@FunctionalInterface
public interface MailAccounts {

  /**
   * Finds an account.
   *
   * @param key its key; empty for the installation's first
   * @return the account, or empty if there is none
   */
  Optional<MailAccount> find(String key);
}
