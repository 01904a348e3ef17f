package io.kontor.host.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kontor.api.Language;
import io.kontor.api.error.KontorException;
import io.kontor.host.db.TestDatabase;
import io.kontor.kit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseAccountsTest {

  private static final String PASSWORD = "vier zufällige Wörter";

  private static TestDatabase database;

  private final SettableClock clock = new SettableClock("2026-03-10T09:00:00Z");
  private final PasswordHash passwords = new PasswordHash();
  private DatabaseAccounts accounts;
  private SetUp setUp;
  private SignIn signIn;

  @BeforeAll
  static void migrate() {
    database = TestDatabase.migrated("people");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void noAccounts() {
    database.database().update("DELETE FROM account", Map.of());
    accounts = new DatabaseAccounts(database.database());
    setUp = new SetUp(accounts, passwords, clock);
    signIn = new SignIn(accounts, passwords, clock);
  }

  @Test
  void an_account_is_kept_as_it_was_left() {
    choosePassword(setUp.atStart().orElseThrow());
    accounts.chooseLanguage("admin", Language.IT);
    Account account = signIn.signIn("admin", PASSWORD);
    assertThat(account.language()).contains(Language.IT);
    assertThat(account.setUp()).isEmpty();
    assertThat(account.passwordHash().orElseThrow())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .doesNotContain(PASSWORD);
    assertThat(accounts.find("nobody")).isEmpty();
  }

  @Test
  void only_the_hash_of_a_set_up_link_is_stored_and_the_link_lives_a_day() {
    String token = token(setUp.atStart().orElseThrow());
    Account.SetUpLink stored = accounts.find("admin").orElseThrow().setUp().orElseThrow();
    assertThat(stored.tokenHash()).isNotEqualTo(token);
    assertThat(stored.until()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    clock.advance(Duration.ofHours(24).minusMillis(1));
    assertThat(setUp.opens(token)).isTrue();
    clock.advance(Duration.ofMillis(1));
    assertThat(setUp.opens(token)).isFalse();
  }

  @Test
  void a_reset_leaves_the_old_password_until_the_link_is_used() {
    choosePassword(setUp.atStart().orElseThrow());
    String link = setUp.reset();
    assertThat(signIn.signIn("admin", PASSWORD).name()).isEqualTo("admin");
    setUp.choosePassword(token(link), "another long one", "another long one");
    var refused =
        catchThrowableOfType(KontorException.class, () -> signIn.signIn("admin", PASSWORD));
    assertThat(refused.code()).isEqualTo(PeopleError.WRONG);
  }

  @Test
  void a_forgotten_password_is_gone_at_once_and_its_link_outlives_one_start() {
    choosePassword(setUp.atStart().orElseThrow());
    wrongTry();
    String link = setUp.forget((person, what) -> {});
    assertThat(wrong(PASSWORD)).isEqualTo(PeopleError.WRONG);
    assertThat(setUp.atStart()).isEmpty();
    assertThat(setUp.isOpen()).isTrue();
    assertThat(setUp.opens(token(link))).isTrue();

    assertThat(setUp.atStart()).isPresent();
    assertThat(setUp.opens(token(link))).isFalse();
  }

  @Test
  void a_link_made_for_a_start_that_comes_too_late_is_replaced() {
    String link = setUp.forget((person, what) -> {});
    clock.advance(Duration.ofHours(24));
    assertThat(setUp.atStart()).isPresent();
    assertThat(setUp.opens(token(link))).isFalse();
  }

  @Test
  void of_many_tries_at_once_no_more_than_three_are_looked_at() throws Exception {
    choosePassword(setUp.atStart().orElseThrow());
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<PeopleError>> tries =
          IntStream.range(0, 24).mapToObj(i -> (Callable<PeopleError>) this::wrongTry).toList();
      long looked = 0;
      for (var result : threads.invokeAll(tries)) {
        looked += result.get() == PeopleError.WRONG ? 1 : 0;
      }
      assertThat(looked).isBetween(1L, 3L);
    } finally {
      threads.shutdownNow();
    }
  }

  private PeopleError wrongTry() {
    return wrong("x");
  }

  private PeopleError wrong(String password) {
    var refused =
        catchThrowableOfType(KontorException.class, () -> signIn.signIn("admin", password));
    return (PeopleError) refused.code();
  }

  private void choosePassword(String link) {
    setUp.choosePassword(token(link), PASSWORD, PASSWORD);
  }

  private static String token(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }
}
