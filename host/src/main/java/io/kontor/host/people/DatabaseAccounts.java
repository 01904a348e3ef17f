package io.kontor.host.people;

import io.kontor.api.Language;
import io.kontor.api.db.Database;
import io.kontor.api.db.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Accounts in Kontor's own database. */
public final class DatabaseAccounts implements AccountStore {

  private static final String NAME = "name";

  private final Database database;

  /** Accounts in the table {@code account}. */
  public DatabaseAccounts(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Account> find(String name) {
    return database.first(
        """
        SELECT name, password_hash, failures, locked_until, setup_hash, setup_until, setup_kept,
          language
        FROM account WHERE name = :name
        """,
        Map.of(NAME, name),
        DatabaseAccounts::account);
  }

  @Override
  public void add(String name) {
    database.update("INSERT IGNORE INTO account (name) VALUES (:name)", Map.of(NAME, name));
  }

  @Override
  public boolean countTry(Account seen, Instant lockedUntil) {
    return database.update(
            """
            UPDATE account SET failures = failures + 1, locked_until = :until
            WHERE name = :name AND failures = :seen
            """,
            Map.of(NAME, seen.name(), "seen", seen.failures(), "until", lockedUntil))
        == 1;
  }

  @Override
  public void clearTries(String name) {
    database.update(
        "UPDATE account SET failures = 0, locked_until = NULL WHERE name = :name",
        Map.of(NAME, name));
  }

  @Override
  public void openSetUp(String name, Account.SetUpLink link) {
    database.update(
        """
        UPDATE account SET setup_hash = :hash, setup_until = :until, setup_kept = :kept
        WHERE name = :name
        """,
        values(name, link));
  }

  @Override
  public void forgetPassword(String name, Account.SetUpLink link) {
    database.update(
        """
        UPDATE account SET password_hash = NULL, failures = 0, locked_until = NULL,
          setup_hash = :hash, setup_until = :until, setup_kept = :kept
        WHERE name = :name
        """,
        values(name, link));
  }

  private static Map<String, Object> values(String name, Account.SetUpLink link) {
    return Map.of(NAME, name, "hash", link.tokenHash(), "until", link.until(), "kept", link.kept());
  }

  @Override
  public boolean useSetUp(String name, String tokenHash, String passwordHash) {
    return database.update(
            """
            UPDATE account SET password_hash = :password, failures = 0, locked_until = NULL,
              setup_hash = NULL, setup_until = NULL
            WHERE name = :name AND setup_hash = :token
            """,
            Map.of(NAME, name, "token", tokenHash, "password", passwordHash))
        == 1;
  }

  @Override
  public void chooseLanguage(String name, Language language) {
    database.update(
        "UPDATE account SET language = :language WHERE name = :name",
        Map.of(NAME, name, "language", language.code()));
  }

  private static Account account(Row row) {
    Optional<Instant> until = row.moment("setup_until", ZoneOffset.UTC);
    boolean kept = row.integer("setup_kept") != 0;
    return new Account(
        row.text(NAME),
        filled(row, "password_hash"),
        (int) row.integer("failures"),
        row.moment("locked_until", ZoneOffset.UTC),
        filled(row, "setup_hash")
            .flatMap(hash -> until.map(end -> new Account.SetUpLink(hash, end, kept))),
        filled(row, "language").flatMap(Language::of));
  }

  private static Optional<String> filled(Row row, String column) {
    return Optional.of(row.text(column)).filter(Predicate.not(String::isEmpty));
  }
}
