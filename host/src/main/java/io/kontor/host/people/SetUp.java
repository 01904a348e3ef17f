package io.kontor.host.people;

import io.kontor.api.error.KontorException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The one-time link by which the administrator chooses a password. There is no default password:
 * who reads what the host prints at its first start is the administrator.
 */
public final class SetUp {

  /** The one account there is. */
  public static final String ADMIN = "admin";

  /** The shortest password. */
  public static final int SHORTEST = 10;

  private static final Duration LIFE = Duration.ofHours(24);

  private final AccountStore accounts;
  private final PasswordHash passwords;
  private final Clock clock;

  /** Set-up for the accounts of a store. */
  public SetUp(AccountStore accounts, PasswordHash passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * At the start of the host: a new link as long as no password was ever set.
   *
   * @return the path to print behind the host's address; empty if there is a password
   */
  public Optional<String> atStart() {
    accounts.add(ADMIN);
    boolean open = accounts.find(ADMIN).flatMap(Account::passwordHash).isEmpty();
    return open ? Optional.of(reset()) : Optional.empty();
  }

  /**
   * A new link, whether or not there is a password; the old password stays valid until it is used.
   *
   * @return the path to print behind the host's address
   */
  public String reset() {
    accounts.add(ADMIN);
    String token = Secret.draw();
    accounts.openSetUp(
        ADMIN, new Account.SetUpLink(Secret.hash(token), clock.instant().plus(LIFE)));
    return "/setup/" + token;
  }

  /** Whether a token opens the set-up page now. */
  public boolean opens(String token) {
    return accounts
        .find(ADMIN)
        .flatMap(Account::setUp)
        .filter(link -> Secret.same(link.tokenHash(), Secret.hash(token)))
        .filter(link -> clock.instant().isBefore(link.until()))
        .isPresent();
  }

  /**
   * Uses the link: stores the password.
   *
   * @throws KontorException if the link is not open, or the passwords are too short or differ
   */
  public void choosePassword(String token, String password, String repeated) {
    if (!opens(token)) {
      throw new KontorException(PeopleError.LINK, Map.of());
    }
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw new KontorException(PeopleError.SHORT, Map.of("shortest", SHORTEST));
    }
    if (!password.equals(repeated)) {
      throw new KontorException(PeopleError.DIFFERENT, Map.of());
    }
    if (!accounts.useSetUp(ADMIN, Secret.hash(token), passwords.of(password))) {
      throw new KontorException(PeopleError.LINK, Map.of());
    }
  }
}
