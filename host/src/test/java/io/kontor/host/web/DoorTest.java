package io.kontor.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.host.people.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorTest {

  private static final Map<String, String> RIGHT =
      Map.of("name", "admin", "password", RunningSite.PASSWORD);
  private static final Map<String, String> WRONG =
      Map.of("name", "admin", "password", "not the password");

  private RunningSite site;

  @BeforeEach
  void serve() {
    site =
        new RunningSite(
            List.of(
                routes -> {
                  routes.page("/", request -> new Reply.Json(request.person(), 200));
                  routes.change(
                      "/things/{id}/paint",
                      Role.ADMIN,
                      "audit.sign-in",
                      request -> new Reply.Redirect("/"));
                }));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void a_stranger_is_sent_to_the_sign_in_and_from_there_back_to_the_page_asked_for() {
    site.signedIn();
    Browser browser = site.browser();

    HttpResponse<String> sent = browser.open("/?a=1");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(location(sent)).isEqualTo("/sign-in?next=%2F%3Fa%3D1");

    browser.open(location(sent));
    HttpResponse<String> in = browser.submit("/sign-in", with(RIGHT, "next", "/?a=1"));
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(location(in)).isEqualTo("/?a=1");
    assertThat(browser.open("/").body()).isEqualTo("\"admin\"");
  }

  @Test
  void a_foreign_address_to_go_on_to_is_not_followed() {
    site.signedIn();
    for (String foreign : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
      Browser browser = site.browser();
      browser.open("/sign-in");
      assertThat(location(browser.submit("/sign-in", with(RIGHT, "next", foreign)))).isEqualTo("/");
    }
  }

  @Test
  void there_is_no_password_before_the_set_up_link_was_used() {
    site.setUp().atStart();
    Browser browser = site.browser();
    assertThat(browser.open("/sign-in").body()).contains("printed a set-up link");
    for (String guess : List.of("", "admin", "kontor", "password")) {
      HttpResponse<String> refused =
          browser.submit("/sign-in", Map.of("name", "admin", "password", guess));
      assertThat(refused.statusCode()).isEqualTo(422);
    }
  }

  @Test
  void the_set_up_link_works_once_and_signs_in() {
    String link = site.setUp().atStart().orElseThrow();
    Browser browser = site.browser();
    assertThat(browser.open(link).statusCode()).isEqualTo(200);

    HttpResponse<String> tooShort =
        browser.submit(link, Map.of("password", "kurz", "repeated", "kurz"));
    assertThat(tooShort.statusCode()).isEqualTo(422);
    assertThat(tooShort.body()).contains("PEOPLE-4").contains("at least 10 characters");

    HttpResponse<String> chosen = browser.submit(link, password(RunningSite.PASSWORD));
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(browser.open("/").body()).isEqualTo("\"admin\"");

    HttpResponse<String> again = site.browser().open(link);
    assertThat(again.statusCode()).isEqualTo(410);
    assertThat(again.body()).contains("PEOPLE-3").contains("kontor reset-admin");
    assertThat(site.setUp().atStart()).isEmpty();
  }

  @Test
  void a_later_start_or_a_day_ends_an_unused_set_up_link() {
    String first = site.setUp().atStart().orElseThrow();
    String second = site.setUp().atStart().orElseThrow();
    assertThat(site.browser().open(first).statusCode()).isEqualTo(410);
    assertThat(site.browser().open(second).statusCode()).isEqualTo(200);
    site.clock().advance(Duration.ofHours(24));
    assertThat(site.browser().open(second).statusCode()).isEqualTo(410);
  }

  @Test
  void wrong_passwords_make_the_wait_longer_and_longer_even_for_the_right_one() {
    site.signedIn();
    Browser browser = site.browser();
    browser.open("/sign-in");
    for (int i = 0; i < 3; i++) {
      assertThat(browser.submit("/sign-in", WRONG).body()).contains("PEOPLE-1");
    }
    assertThat(browser.submit("/sign-in", RIGHT).body())
        .contains("PEOPLE-2")
        .contains("in 5 seconds");
    site.clock().advance(Duration.ofSeconds(5));
    assertThat(browser.submit("/sign-in", WRONG).body()).contains("PEOPLE-1");
    assertThat(browser.submit("/sign-in", RIGHT).body()).contains("in 10 seconds");
    site.clock().advance(Duration.ofSeconds(10));
    assertThat(browser.submit("/sign-in", RIGHT).statusCode()).isEqualTo(303);
    assertThat(site.audit()).anyMatch(it -> it.startsWith("- audit.sign-in-refused"));
  }

  @Test
  void an_unknown_name_gets_the_same_answer_as_a_wrong_password() {
    site.signedIn();
    Browser browser = site.browser();
    browser.open("/sign-in");
    assertThat(browser.submit("/sign-in", Map.of("name", "root", "password", "x")).body())
        .contains("PEOPLE-1");
  }

  @Test
  void the_id_of_the_session_changes_at_sign_in_so_that_a_planted_one_is_worth_nothing() {
    site.signedIn();
    Browser browser = site.browser();
    browser.plant("kontor", "planted");
    browser.open("/sign-in");
    browser.submit("/sign-in", RIGHT);

    assertThat(browser.open("/").body()).isEqualTo("\"admin\"");
    assertThat(browser.cookie("kontor")).isNotEqualTo("planted").hasSizeGreaterThan(40);
    Browser attacker = site.browser();
    attacker.plant("kontor", "planted");
    assertThat(attacker.open("/").statusCode()).isEqualTo(303);
  }

  @Test
  void the_cookie_is_not_for_scripts_and_not_for_foreign_sites() {
    HttpResponse<String> page = site.browser().open("/sign-in");
    assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly")
        .contains("SameSite=Lax")
        .doesNotContain("Secure");
    HttpResponse<String> encrypted =
        site.browser().header("X-Forwarded-Proto", "https").open("/sign-in");
    assertThat(encrypted.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
  }

  @Test
  void a_session_ends_after_half_an_hour_without_a_request_and_with_the_sign_out() {
    Browser browser = site.signedIn();
    site.clock().advance(Duration.ofMinutes(29));
    assertThat(browser.open("/").statusCode()).isEqualTo(200);
    site.clock().advance(Duration.ofMinutes(30));
    assertThat(browser.open("/").statusCode()).isEqualTo(303);

    Browser other = site.signedIn();
    String id = other.cookie("kontor");
    other.submit("/sign-out", Map.of());
    Browser thief = site.browser();
    thief.plant("kontor", id);
    assertThat(thief.open("/").statusCode()).isEqualTo(303);
  }

  @Test
  void a_change_without_the_token_of_this_session_is_refused() {
    Browser browser = site.signedIn();
    assertThat(browser.post("/things/7/paint", Map.of()).statusCode()).isEqualTo(403);
    assertThat(browser.post("/things/7/paint", Map.of("_csrf", "x")).body()).contains("WEB-4");
    assertThat(browser.submit("/things/7/paint", Map.of()).statusCode()).isEqualTo(303);
    assertThat(site.audit()).contains("admin audit.sign-in {id=7, reason=-}");
    assertThat(site.browser().post("/sign-in", RIGHT).statusCode()).isEqualTo(403);
  }

  @Test
  void a_sign_in_that_could_be_read_on_its_way_is_refused() {
    Browser afar = site.signedIn();
    afar.submit("/sign-out", Map.of());
    Browser proxied = site.browser().header("X-Forwarded-For", "203.0.113.7");
    proxied.open("/sign-in");
    HttpResponse<String> refused = proxied.submit("/sign-in", RIGHT);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("WEB-6");
    proxied.header("X-Forwarded-Proto", "https");
    proxied.open("/sign-in");
    assertThat(proxied.submit("/sign-in", RIGHT).statusCode()).isEqualTo(303);
  }

  static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private static Map<String, String> password(String password) {
    return Map.of("password", password, "repeated", password);
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var all = new TreeMap<>(fields);
    all.put(name, value);
    return all;
  }
}
