package io.kontor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.host.mail.MailAccount;
import io.kontor.host.mail.ScriptedSmtp;
import io.kontor.host.web.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the mail accounts over the real rooms. */
class MailPagesTest {

  private static final String FIXED =
      """
      mail:
        accounts:
          - { key: file, host: smtp.example.org, user: clerk, password: geheim,
              from-address: file@example.org }
      """;

  @TempDir Path home;
  private RealHost real;

  @BeforeEach
  void set_up() {
    real = new RealHost(home);
  }

  @AfterEach
  void close() {
    real.close();
  }

  private static Map<String, String> typed(String key, int port) {
    var form = new TreeMap<String, String>();
    form.put("key", key);
    form.put("from-address", "desk@example.org");
    form.put("host", "127.0.0.1");
    form.put("port", String.valueOf(port));
    form.put("security", "none");
    form.put("login", "password");
    form.put("user", "clerk");
    form.put("password", "pw-secret");
    return form;
  }

  @Test
  void an_account_is_proposed_from_the_address_and_used_as_soon_as_it_is_stored() {
    Host host = real.start("");
    Browser browser = real.browser();
    assertThat(browser.open("/settings/mail").body()).contains("There is no mail account yet");
    assertThat(browser.open("/settings/mail/new?address=nonsense").body())
        .contains("That is no mail address");

    String proposed = browser.open("/settings/mail/new?address=info%40gmx.de").body();
    assertThat(proposed)
        .contains("mail.gmx.net is known")
        .contains("name=\"port\" value=\"587\"")
        .contains("<option value=\"starttls\" selected>STARTTLS (usually port 587)</option>")
        .contains("name=\"key\" value=\"info\"");
    assertThat(browser.open("/settings/mail/new?address=info%40teeladen.example").body())
        .contains("smtp.teeladen.example is a guess");

    browser.open("/settings/mail/new");
    HttpResponse<String> stored = browser.submit("/settings/mail/new", typed("office", 2525));

    assertThat(stored.headers().firstValue("Location")).contains("/settings/mail/account/office");
    MailAccount account = host.kept().accounts().find("").orElseThrow();
    assertThat(account.port()).isEqualTo(2525);
    assertThat(account.password()).isEqualTo("pw-secret");
    assertThat(browser.open("/settings/mail").body()).contains("office").contains("default");
    assertThat(browser.open("/settings/mail/account/office").body())
        .doesNotContain("pw-secret")
        .contains("Set; leave empty to keep it.");
  }

  @Test
  void a_password_left_empty_stays_and_one_forgotten_goes() {
    Host host = real.start("");
    Browser browser = real.browser();
    browser.open("/settings/mail/new");
    browser.submit("/settings/mail/new", typed("office", 2525));
    var change = new TreeMap<>(typed("desk", 2525));
    change.put("password", "");

    browser.submit("/settings/mail/account/office", change);

    assertThat(host.kept().accounts().find("office")).isEmpty();
    assertThat(host.kept().accounts().find("desk").orElseThrow().password()).isEqualTo("pw-secret");
    change.put("password._forget", "1");
    browser.submit("/settings/mail/account/desk", change);
    assertThat(host.kept().accounts().find("desk").orElseThrow().password()).isEmpty();
    browser.submit("/settings/mail/account/desk/remove", Map.of());
    assertThat(host.kept().accounts().all()).isEmpty();
    assertThat(browser.open("/settings/mail/account/desk").statusCode()).isEqualTo(404);
  }

  @Test
  void what_cannot_be_is_said_at_its_field_and_nothing_is_stored() {
    Host host = real.start("");
    Browser browser = real.browser();
    browser.open("/settings/mail/new");
    var wrong = new TreeMap<>(typed("", 1));
    wrong.put("port", "many");
    wrong.put("from-address", "nobody");

    HttpResponse<String> refused = browser.submit("/settings/mail/new", wrong);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .containsPattern("id=\"port-hint\"><div class=\"k-problem\">The value &quot;many&quot;")
        .containsPattern("id=\"key-hint\"><div class=\"k-problem\">Must be filled in.")
        .contains("name=\"port\" value=\"many\"");
    wrong.putAll(typed("office", 25));
    wrong.put("from-address", "nobody");
    wrong.put("user", "");
    assertThat(browser.submit("/settings/mail/new", wrong).body())
        .containsPattern("id=\"from-address-hint\"><div class=\"k-problem\">")
        .containsPattern("id=\"user-hint\"><div class=\"k-problem\">");
    assertThat(host.kept().accounts().all()).isEmpty();
  }

  @Test
  void what_stands_in_the_file_is_shown_and_cannot_be_changed() {
    Host host = real.start(FIXED);
    Browser browser = real.browser();

    assertThat(browser.open("/settings/mail").body()).contains("file@example.org", "kontor.yaml");
    String page = browser.open("/settings/mail/account/file").body();
    assertThat(page)
        .contains("smtp.example.org")
        .contains("STARTTLS (usually port 587)")
        .contains("<dd>10 s</dd>")
        .doesNotContain("PT10S")
        .doesNotContain("Tenant")
        .doesNotContain("geheim")
        .doesNotContain("name=\"host\"");
    assertThat(browser.submit("/settings/mail/account/file", typed("file", 1)).body())
        .contains("SETTINGS-5");
    assertThat(browser.submit("/settings/mail/account/file/remove", Map.of()).body())
        .contains("SETTINGS-5");
    assertThat(host.kept().accounts().find("file").orElseThrow().host())
        .isEqualTo("smtp.example.org");
    browser.open("/settings/mail/new");
    assertThat(browser.submit("/settings/mail/new", typed("file", 1)).body()).contains("already");
  }

  @Test
  void the_check_tries_what_is_typed_and_says_of_each_part_how_it_stands() throws Exception {
    Host host = real.start("");
    Browser browser = real.browser();
    try (var server = new ScriptedSmtp()) {
      server.on("AUTH", "535 no");
      browser.open("/settings/mail/new");

      String found = browser.submit("/settings/mail/new/check", typed("x", server.port())).body();

      assertThat(found)
          .contains("<li class=\"k-way-good\"><strong>Name of the server</strong>")
          .contains("<li class=\"k-way-good\"><strong>Connection</strong>")
          .contains("<li class=\"k-way-doubtful\"><strong>Encryption</strong>")
          .contains("<li class=\"k-way-failed\"><strong>Sign-in</strong>")
          .contains("<li class=\"k-way-not_tried\"><strong>Sender</strong>")
          .contains("What to do")
          .doesNotContain("pw-secret");
      assertThat(browser.submit("/settings/mail/new/check", typed("x", server.port())).body())
          .contains("<li class=\"k-way-good\"><strong>Sender</strong>");
    }
    assertThat(host.kept().accounts().all()).isEmpty();
  }
}
