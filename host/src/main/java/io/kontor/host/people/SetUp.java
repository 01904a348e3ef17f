package io.kontor.host.people;

import io.kontor.api.Message;
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

  private static final String PATH = "/setup/";
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

  /** Whether no password is set. */
  public boolean isOpen() {
    return accounts.find(ADMIN).flatMap(Account::passwordHash).isEmpty();
  }

  /**
   * At the start of the host: a new link as long as no password is set.
   *
   * @return the path to print behind the host's address; empty if there is a password, or a link
   *     that was made for this start
   */
  public Optional<String> atStart() {
    accounts.add(ADMIN);
    if (!isOpen()) {
      return Optional.empty();
    }
    Optional<Account.SetUpLink> kept =
        accounts
            .find(ADMIN)
            .flatMap(Account::setUp)
            .filter(link -> link.kept() && clock.instant().isBefore(link.until()));
    if (kept.isEmpty()) {
      return Optional.of(reset());
    }
    Account.SetUpLink link = kept.get();
    accounts.openSetUp(ADMIN, new Account.SetUpLink(link.tokenHash(), link.until(), false));
    return Optional.empty();
  }

  /**
   * A new link, whether or not there is a password; the old password stays valid until it is used.
   *
   * @return the path to print behind the host's address
   */
  public String reset() {
    accounts.add(ADMIN);
    String token = Secret.draw();
    accounts.openSetUp(ADMIN, link(token, false));
    return PATH + token;
  }

  /**
   * Takes the password away, and makes a link that the next start leaves open.
   *
   * @return the path of the link
   */
  public String forget(Audit audit) {
    accounts.add(ADMIN);
    String token = Secret.draw();
    accounts.forgetPassword(ADMIN, link(token, true));
    audit.record(Audit.COMMAND, Message.of("audit.reset-admin"));
    return PATH + token;
  }

  private Account.SetUpLink link(String token, boolean kept) {
    return new Account.SetUpLink(Secret.hash(token), clock.instant().plus(LIFE), kept);
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
