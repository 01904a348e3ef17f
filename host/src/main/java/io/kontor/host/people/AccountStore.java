package io.kontor.host.people;

import io.kontor.api.Language;
import java.time.Instant;
import java.util.Optional;

/** Where accounts are kept. Every change is one statement, so that two nodes do not disturb it. */
public interface AccountStore {

  /** An account by its name. */
  Optional<Account> find(String name);

  /** Adds an account without a password; one that is there stays as it is. */
  void add(String name);

  /**
   * Counts a try before the password is looked at, so that many at once are not free.
   *
   * @param seen the account as read before; if it changed meanwhile, nothing is counted
   * @param lockedUntil the next try is not before
   * @return whether the try was counted
   */
  boolean countTry(Account seen, Instant lockedUntil);

  /** Forgets the wrong tries. */
  void clearTries(String name);

  /** Stores a set-up link in place of any older one. */
  void openSetUp(String name, Account.SetUpLink link);

  /**
   * Takes the password away, with all tries, and stores a set-up link in place of any older one.
   */
  void forgetPassword(String name, Account.SetUpLink link);

  /**
   * Uses a set-up link up: stores the password, unless the link is no longer the one that is open.
   *
   * @return whether it was
   */
  boolean useSetUp(String name, String tokenHash, String passwordHash);

  /** Stores the language chosen. */
  void chooseLanguage(String name, Language language);
}
