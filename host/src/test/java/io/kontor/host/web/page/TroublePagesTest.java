package io.kontor.host.web.page;

import static io.kontor.host.web.page.SampleDesk.NASTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Message;
import io.kontor.host.web.Browser;
import io.kontor.host.web.RunningSite;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages are like when something did not work. */
class TroublePagesTest {

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
  void L4_a_profile_is_not_switched_on_while_nobody_knows_the_number_of_a_shop() {
    sample
        .profiles()
        .away(
            List.of(
                new ProfileDesk.Away(
                    "tea", Optional.of(SampleDesk.NOW), new Message("WEB-7", Map.of())),
                new ProfileDesk.Away(NASTY, Optional.empty(), Message.of("PEOPLE-1"))));
    HttpResponse<String> page = browser.open("/profiles/versandbestaetigung/on");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("The shop tea cannot be reached since 10 Mar 2026, 10:00.")
        .contains("How many of its orders match is not known yet")
        .contains("WEB-7")
        .contains("Count again")
        .doesNotContain("<script>alert")
        .doesNotContain("name=\"catch-up\"");
  }

  @Test
  void an_error_keeps_the_menu_and_the_language_of_whoever_is_signed_in() {
    for (String path : List.of("/nowhere", "/tasks/999", "/tasks?before=x", "/tasks/7/retry")) {
      assertThat(browser.open(path).body())
          .as(path)
          .contains("<nav class=\"k-wide\"", "href=\"/orders\"", "That did not work")
          .contains("name=\"next\" value=\"" + path + "\"");
    }
    browser.open("/tasks/6");
    assertThat(browser.submit("/tasks/6/retry", Map.of("reason", " ")).body())
        .contains("<nav class=\"k-wide\"", "WEB-10")
        .contains("name=\"next\" value=\"/tasks/6\"");
    assertThat(site.browser().open("/nowhere").body())
        .contains("That did not work")
        .doesNotContain("<nav");
  }

  @Test
  void after_a_form_the_language_is_changed_on_the_page_around_it() {
    browser.open("/plugins/auftragsmanager");
    assertThat(browser.submit("/plugins/auftragsmanager/check/0", Map.of("sender", "right")).body())
        .contains("name=\"next\" value=\"/plugins/auftragsmanager\"");
    assertThat(browser.submit("/plugins/activate", Map.of("code", "x")).body())
        .contains("name=\"next\" value=\"/plugins\"");
    assertThat(browser.submit("/tasks/retry", Map.of()).body())
        .contains("name=\"next\" value=\"/tasks\"");
    assertThat(browser.submit("/nobody/knows", Map.of()).body()).contains("WEB-1");
    assertThat(browser.submit("/about", Map.of()).body()).contains("WEB-2", "value=\"/about\"");
  }
}
