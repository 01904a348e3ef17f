package io.kontor.host.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.host.db.TestDatabase;
import io.kontor.host.settings.KeyFile;
import io.kontor.host.settings.Secrets;
import io.kontor.host.settings.SettingsStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountBookTest {

  private static final MailAccount FILE = MailAccount.local("file", 25, "file@example.org");

  @TempDir Path folder;
  private TestDatabase test;

  @BeforeEach
  void open() {
    test = TestDatabase.migrated("accounts");
  }

  @AfterEach
  void close() {
    test.close();
  }

  /** As it is after a start: nothing is kept in memory. */
  private SettingsStore store() {
    return new SettingsStore(
        test.database(), new Secrets(KeyFile.readOrCreate(folder.resolve("key"))));
  }

  private AccountBook book(MailAccount... fixed) {
    return new AccountBook(List.of(fixed), store(), new StoredTokens(store()));
  }

  private static Map<String, String> typed(String key) {
    return Map.of(
        "key", key,
        "host", "smtp.example.org",
        "user", "clerk",
        "password", "geheim",
        "from-address", key + "@example.org");
  }

  private static List<String> keys(AccountBook book) {
    return book.all().stream().map(MailAccount::key).toList();
  }

  @Test
  void what_was_entered_counts_at_once_and_everywhere_and_the_first_is_the_installations_own() {
    AccountBook elsewhere = book();
    book().put("", typed("office"));
    book().put("", typed("shop"));

    assertThat(keys(elsewhere)).containsExactly("office", "shop");
    assertThat(elsewhere.find("").orElseThrow().key()).isEqualTo("office");
    assertThat(elsewhere.find("shop").orElseThrow().password()).isEqualTo("geheim");
    assertThat(elsewhere.find("nobody")).isEmpty();

    book().putFirst("shop");

    assertThat(keys(elsewhere)).containsExactly("shop", "office");
    book().remove("shop");
    assertThat(keys(elsewhere)).containsExactly("office");
  }

  @Test
  void what_stands_in_the_file_goes_before_what_was_entered() {
    book().put("", typed("office"));
    book().put("", typed("file"));

    AccountBook book = book(FILE);

    assertThat(keys(book)).containsExactly("file", "office");
    assertThat(book.find("file").orElseThrow()).isEqualTo(FILE);
    assertThat(book.isFixed("file")).isTrue();
    assertThat(book.isFixed("office")).isFalse();
  }

  @Test
  void an_account_may_change_its_key_and_keeps_its_place() {
    book().put("", typed("office"));
    book().put("", typed("shop"));

    book().put("office", typed("desk"));

    assertThat(keys(book())).containsExactly("desk", "shop");
  }

  @Test
  void one_that_cannot_be_read_any_more_does_not_take_the_others_with_it() {
    book().put("", typed("office"));
    book().put("", Map.of("key", "broken", "port", "many"));

    assertThat(keys(book())).containsExactly("office");
    assertThat(book().entered("broken")).contains(Map.of("key", "broken", "port", "many"));
  }

  @Test
  void passwords_are_stored_encrypted_and_what_only_looks_so_can_be_read_back() {
    var values = new HashMap<>(typed("office"));
    values.put("from-name", "enc:v1:nothing");
    book().put("", values);

    List<String> stored =
        test.database().list("SELECT value FROM setting", Map.of(), row -> row.text("value"));
    assertThat(stored).doesNotContain("geheim").contains("smtp.example.org");
    assertThat(book().find("office").orElseThrow().fromName()).isEqualTo("enc:v1:nothing");
  }

  @Test
  void a_renewed_token_is_stored_encrypted_and_used_after_a_restart() {
    MailAccount account = MailFixture.account(25, MailSecurity.NONE, MailLogin.MICROSOFT);
    new StoredTokens(store()).keep(account, "refresh-2");

    assertThat(new StoredTokens(store()).newest(account)).contains("refresh-2");
    MailAccount entered =
        MailFixture.account(25, MailSecurity.NONE, MailLogin.MICROSOFT, "refresh-new");
    assertThat(new StoredTokens(store()).newest(entered)).isEmpty();
    assertThat(
            test.database().list("SELECT path, value FROM setting", Map.of(), r -> r.text("value")))
        .allMatch(Secrets::isEncrypted);
  }

  @Test
  void tokens_of_accounts_that_are_gone_are_forgotten() {
    MailAccount account = MailFixture.account(25, MailSecurity.NONE, MailLogin.MICROSOFT);
    new StoredTokens(store()).keep(account, "refresh-2");

    book(account).put("", typed("shop"));
    assertThat(new StoredTokens(store()).newest(account)).contains("refresh-2");

    book().put("", typed("office"));
    assertThat(new StoredTokens(store()).newest(account)).isEmpty();
  }
}
