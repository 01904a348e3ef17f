package io.kontor.host.people;

import io.kontor.api.Language;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** Accounts in memory, with the same guards as those in the database. */
public final class MemoryAccounts implements AccountStore {

  private final Map<String, Account> accounts = new ConcurrentHashMap<>();

  @Override
  public Optional<Account> find(String name) {
    return Optional.ofNullable(accounts.get(name));
  }

  @Override
  public void add(String name) {
    accounts.putIfAbsent(
        name,
        new Account(
            name, Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Override
  public boolean countTry(Account seen, Instant lockedUntil) {
    var counted = new AtomicBoolean();
    change(
        seen.name(),
        it -> {
          counted.set(it.failures() == seen.failures());
          return counted.get()
              ? new Account(
                  it.name(),
                  it.passwordHash(),
                  it.failures() + 1,
                  Optional.of(lockedUntil),
                  it.setUp(),
                  it.language())
              : it;
        });
    return counted.get();
  }

  @Override
  public void clearTries(String name) {
    change(
        name,
        it -> new Account(name, it.passwordHash(), 0, Optional.empty(), it.setUp(), it.language()));
  }

  @Override
  public void openSetUp(String name, Account.SetUpLink link) {
    change(
        name,
        it ->
            new Account(
                name,
                it.passwordHash(),
                it.failures(),
                it.lockedUntil(),
                Optional.of(link),
                it.language()));
  }

  @Override
  public void forgetPassword(String name, Account.SetUpLink link) {
    change(
        name,
        it ->
            new Account(
                name, Optional.empty(), 0, Optional.empty(), Optional.of(link), it.language()));
  }

  @Override
  public boolean useSetUp(String name, String tokenHash, String passwordHash) {
    boolean open =
        find(name).flatMap(Account::setUp).filter(l -> l.tokenHash().equals(tokenHash)).isPresent();
    if (open) {
      change(
          name,
          it ->
              new Account(
                  name,
                  Optional.of(passwordHash),
                  0,
                  Optional.empty(),
                  Optional.empty(),
                  it.language()));
    }
    return open;
  }

  @Override
  public void chooseLanguage(String name, Language language) {
    change(
        name,
        it ->
            new Account(
                name,
                it.passwordHash(),
                it.failures(),
                it.lockedUntil(),
                it.setUp(),
                Optional.of(language)));
  }

  private void change(String name, UnaryOperator<Account> change) {
    accounts.computeIfPresent(name, (key, account) -> change.apply(account));
  }
}
