package io.kontor.host.web.page;

import static io.kontor.host.web.page.SampleDesk.NASTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.kontor.api.Language;
import io.kontor.host.web.Browser;
import io.kontor.host.web.RunningSite;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final String ORDER = "/orders/order/shop%20a%2Fb/id%201%2F%C3%BC";
  private static final String MAIL = "/mailbox/20260310/00000001";

  private static final List<String> ALL =
      List.of(
          "/",
          "/orders",
          "/orders?q=1",
          ORDER,
          "/profiles",
          "/profiles/zahlungserinnerung",
          "/profiles/kaputt",
          "/profiles/zahlungserinnerung/cases",
          "/profiles/versandbestaetigung/cases",
          "/profiles/versandbestaetigung/on",
          "/profiles/zahlungserinnerung/off",
          "/tasks",
          "/tasks?state=PARKED&q=1",
          "/tasks/7",
          "/tasks/6",
          "/journal",
          "/journal?kind=STEP&people=1",
          "/plugins",
          "/plugins/auftragsmanager",
          "/plugins/readme.jar",
          "/settings/mail",
          "/settings/mail/new",
          "/settings/mail/new?address=a%40gmx.de",
          "/settings/mail/account/file",
          "/settings/mail/account/office",
          "/mailbox",
          MAIL,
          "/about");

  private final SamplePages sample = new SamplePages(NASTY);
  private RunningSite site;
  private Browser browser;

  @BeforeEach
  void serve() {
    site = new RunningSite(sample.pages());
    browser = site.signedIn();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void every_page_is_there_in_every_language_and_says_nothing_unreadable() {
    for (Language language : Language.values()) {
      browser.submit("/language", Map.of("language", language.code()));
      for (String path : ALL) {
        HttpResponse<String> page = browser.open(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body())
            .as(path + " in " + language)
            .contains("<html lang=\"" + language.code() + "\">")
            .doesNotContain("⟨")
            .contains("<h1 ");
      }
    }
  }

  @Test
  void text_from_outside_stays_text_on_every_page() {
    for (String path : ALL) {
      assertThat(browser.open(path).body())
          .as(path)
          .doesNotContain("<script>alert")
          .doesNotContain("&49")
          .doesNotContainPattern("[\\s\"']on[a-z]+=")
          .doesNotContain(" style=");
    }
    assertThat(browser.open("/tasks/7").body())
        .contains("&lt;script&gt;alert(1)", "data-label=\"Action\">Send mail</td>");
  }

  @Test
  void lists_go_on_by_key_and_keep_what_was_asked() {
    HttpResponse<String> first = browser.open("/tasks?q=4");
    assertThat(first.body()).contains("href=\"/tasks?q=4&amp;before=71\"");
    assertThat(browser.open("/tasks?q=4&before=71").body())
        .contains("/tasks/70\"")
        .doesNotContain("/tasks/71\"");
    assertThat(browser.open("/tasks?before=3").body()).doesNotContain("class=\"k-more\"");
    assertThat(browser.open("/orders").body()).contains("/orders?before=50");
    assertThat(browser.open("/mailbox").body()).contains("/mailbox?before=50");
    assertThat(browser.open("/tasks?before=x").statusCode()).isEqualTo(400);
  }

  @Test
  void what_is_gone_is_not_found() {
    for (String path :
        List.of(
            "/tasks/999",
            "/profiles/nobody",
            "/plugins/nobody",
            "/mailbox/20260310/5",
            "/orders/order/a/gone",
            "/orders/other/a/b")) {
      assertThat(browser.open(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void a_decision_needs_a_reason_and_is_carried_out_once() {
    browser.open("/tasks/6");
    assertThat(browser.submit("/tasks/6/retry", Map.of("reason", " ")).body()).contains("WEB-10");
    assertThat(sample.tasks().decisions()).isEmpty();

    browser.open("/tasks/6");
    HttpResponse<String> done = browser.submit("/tasks/6/retry", Map.of("reason", "server is up"));
    assertThat(done.headers().firstValue("Location")).contains("/tasks/6");
    assertThat(sample.tasks().decisions()).containsExactly("6 RETRY admin server is up");
    assertThat(browser.open("/tasks/6").body()).contains("The task is tried again.");
    assertThat(browser.open("/tasks/6").body()).doesNotContain("The task is tried again.");
  }

  @Test
  void all_parked_tasks_shown_are_tried_again_at_once() {
    assertThat(browser.open("/tasks").body()).doesNotContain("action=\"/tasks/retry\"");
    assertThat(browser.open("/tasks?state=PARKED&profile=zahlungserinnerung").body())
        .contains("action=\"/tasks/retry\"")
        .contains("name=\"profile\" value=\"zahlungserinnerung\"");
    browser.submit(
        "/tasks/retry", Map.of("profile", "zahlungserinnerung", "reason", "the server is up"));
    assertThat(sample.tasks().decisions())
        .containsExactly("all of zahlungserinnerung RETRY admin the server is up");
  }

  @Test
  void L4_the_number_is_shown_before_a_profile_is_switched_on() {
    assertThat(browser.open("/profiles/versandbestaetigung/on").body())
        .contains("Orders that match now: 1,234")
        .contains("value=\"none\" checked");
    browser.submit("/profiles/versandbestaetigung/on", Map.of("catch-up", "all"));
    browser.submit("/profiles/zahlungserinnerung/off", Map.of());
    assertThat(sample.profiles().switched())
        .containsExactly("versandbestaetigung ALL admin", "zahlungserinnerung off admin");
    HttpResponse<String> nothing =
        browser.submit("/profiles/versandbestaetigung/on", Map.of("catch-up", "some"));
    assertThat(nothing.statusCode()).isEqualTo(400);
  }

  @Test
  void a_broken_profile_says_file_line_column_and_what_to_change() {
    assertThat(browser.open("/profiles/kaputt").body())
        .contains("profile.yaml, line 7, column 5")
        .contains("What to do");
  }

  @Test
  void L6_what_cannot_be_decided_is_shown_with_shop_fact_number_and_an_example() {
    assertThat(browser.open("/profiles/zahlungserinnerung").body())
        .contains("Not decided")
        .contains("shop a/b:")
        .contains("cannot be decided. Nobody knows: oxid")
        .contains("Concerned: 1,200, for example")
        .contains("href=\"" + ORDER + "\"");
  }

  @Test
  void an_order_says_of_each_profile_that_is_on_why_it_fires_or_does_not() {
    assertThat(browser.open(ORDER).body())
        .contains("Why, why not")
        .contains("href=\"/profiles/zahlungserinnerung\"")
        .contains("k-verdict-holds")
        .contains("k-verdict-fails")
        .contains("k-verdict-unknown")
        .contains("By itself that can change no earlier than");
  }

  @Test
  void a_mail_is_shown_in_a_locked_frame_and_its_files_are_only_kept() {
    assertThat(browser.open(MAIL).body()).contains("<iframe class=\"k-frame\" sandbox ");
    assertThat(browser.open(MAIL + "/html").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(it -> assertThat(it).contains("sandbox"));
    HttpResponse<String> file = browser.open(MAIL + "/files/0");
    assertThat(file.body()).isEqualTo("hello");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename*=UTF-8''Rechnung%20%C3%A4.pdf");
    assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(browser.open(MAIL + "/files/1").statusCode()).isEqualTo(404);
  }

  @Test
  void a_code_that_is_none_is_refused_with_its_reason_and_a_good_one_is_kept_in_the_audit() {
    browser.open("/plugins");
    HttpResponse<String> refused = browser.submit("/plugins/activate", Map.of("code", "x"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(site.audit()).noneMatch(it -> it.contains("audit.plugin.activate"));
    HttpResponse<String> good = browser.submit("/plugins/activate", Map.of("code", "GOOD"));
    assertThat(good.statusCode()).isEqualTo(303);
    assertThat(site.audit()).anyMatch(it -> it.startsWith("admin audit.plugin.activate"));
    assertThat(browser.open("/plugins").body()).contains("Activated: order-exchange.");
  }

  @Test
  void what_is_new_in_a_version_is_said_on_its_page_in_the_readers_language() {
    assertThat(browser.open("/plugins/order-exchange").body())
        .contains("New in version 1.4.0")
        .contains("<li>new &lt;script&gt;");
    browser.submit("/language", Map.of("language", "it"));
    assertThat(browser.open("/plugins/order-exchange").body())
        .contains("Novità della versione 1.4.0")
        .contains("<li>nuovo &lt;script&gt;");
  }

  @Test
  void settings_are_read_back_by_path_and_a_secret_follows_its_record() {
    browser.open("/plugins/auftragsmanager");
    var form = new TreeMap<String, String>();
    form.put("sender", "right");
    form.put("recipients", "a@example.org\r\n\r\n b@example.org ");
    form.put("server.host", "evil.example.org");
    form.put("server.port", "25");
    form.put("server.security", "TLS");
    form.put("server.password", "");
    form.put("carriers.0.key", "dhl");
    form.put("carriers.0._remove", "1");
    form.put("carriers.1.key", "ups");
    form.put("carriers.1.tracking-url", "https://example.org/{code}");
    form.put("carriers.2.key", "");
    browser.submit("/plugins/auftragsmanager/settings", form);
    SettingsDesk.Typed typed = sample.settings().saved().get(0);
    assertThat(typed.values())
        .containsOnly(
            entry("sender", "right"),
            entry("copy", "false"),
            entry("recipients.0", "a@example.org"),
            entry("recipients.1", "b@example.org"),
            entry("server.port", "25"),
            entry("server.security", "TLS"),
            entry("carriers.0.key", "ups"),
            entry("carriers.0.tracking-url", "https://example.org/{code}"));
    assertThat(typed.kept())
        .containsOnly(
            entry("server.password", "server.password"),
            entry("carriers.0.access", "carriers.1.access"));
  }

  @Test
  void a_secret_is_never_shown_and_what_the_configuration_sets_cannot_be_typed() {
    String page = browser.open("/plugins/auftragsmanager").body();
    assertThat(page)
        .contains("Set; leave empty to keep it.")
        .containsPattern("name=\"server.host\" value=\"smtp.example.org\"[^>]*disabled")
        .containsPattern("name=\"server.password\" (?![^>]*value=)[^>]*type=\"password\"");
  }

  @Test
  void a_check_tries_what_is_typed_and_shows_it_again_without_storing_it() {
    browser.open("/plugins/auftragsmanager");
    HttpResponse<String> passed =
        browser.submit("/plugins/auftragsmanager/check/0", Map.of("sender", "right"));
    assertThat(passed.body()).contains("alert-success").contains("value=\"right\"");
    HttpResponse<String> failed =
        browser.submit("/plugins/auftragsmanager/check/0", Map.of("sender", "other"));
    assertThat(failed.body()).contains("alert-danger").contains("smtp.example.org");
    assertThat(sample.settings().saved()).isEmpty();
    assertThat(browser.submit("/plugins/auftragsmanager/check/1", Map.of()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_value_that_cannot_be_is_named_at_its_field() {
    browser.open("/plugins/auftragsmanager");
    HttpResponse<String> refused =
        browser.submit("/plugins/auftragsmanager/settings", Map.of("sender", "wrong"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("k-problem").contains("value=\"wrong\"");
  }
}
