package io.kontor.host.people;

import io.kontor.api.error.KontorException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Looks at a name and a password. Every wrong try after the third makes the next wait longer. */
public final class SignIn {

  private static final int FREE_TRIES = 3;
  private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 10;

  private final AccountStore accounts;
  private final PasswordHash passwords;
  private final Clock clock;
  private final String nobody;

  /** Sign-in for the accounts of a store. */
  public SignIn(AccountStore accounts, PasswordHash passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
    this.nobody = passwords.ofNobody();
  }

  /**
   * Lets somebody in.
   *
   * @return the account
   * @throws KontorException {@link PeopleError#WRONG} or {@link PeopleError#LOCKED}
   */
  public Account signIn(String name, String password) {
    Optional<Account> known = accounts.find(name);
    Instant now = clock.instant();
    known.ifPresent(account -> count(account, now));
    // Whoever is unknown is looked at just as long.
    boolean right =
        passwords.matches(password, known.flatMap(Account::passwordHash).orElse(nobody));
    if (!right || known.isEmpty()) {
      throw new KontorException(PeopleError.WRONG, Map.of());
    }
    accounts.clearTries(name);
    return known.get();
  }

  private void count(Account account, Instant now) {
    Optional<Instant> locked = account.lockedUntil().filter(until -> until.isAfter(now));
    if (locked.isPresent()) {
      throw locked(Duration.between(now, locked.get()));
    }
    Duration delay = delayAfter(account.failures() + 1);
    if (!accounts.countTry(account, now.plus(delay))) {
      throw locked(FIRST_DELAY);
    }
  }

  private static Duration delayAfter(int failures) {
    if (failures < FREE_TRIES) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FREE_TRIES, MOST_DOUBLINGS);
    Duration delay = FIRST_DELAY.multipliedBy(1L << doublings);
    return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
  }

  private static KontorException locked(Duration left) {
    long seconds = Math.max(1, left.plusMillis(999).toSeconds());
    return new KontorException(PeopleError.LOCKED, Map.of("seconds", seconds));
  }
}
