package io.kontor.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo's pages as a person sees them, narrow and wide. */
class PagesInABrowserTest {

  private static final int NARROW = 360;
  private static final int WIDE = 1920;
  private static final String REMINDER = "zahlungserinnerung";

  private static final Chromium chromium = new Chromium();
  private static final Running demo = DemoFolder.fresh("pages").serve();

  @BeforeAll
  static void sign_in_by_the_one_time_link() {
    String line = demo.line(it -> it.startsWith("No account yet."));
    String link = line.substring(line.indexOf("http"));
    chromium.site(link);
    try (Tab tab = chromium.tab(WIDE)) {
      Page page = tab.page();
      page.navigate(link);
      tab.isFine("set-up");
      page.locator("#password").fill("vier zufällige Wörter");
      page.locator("#repeated").fill("vier zufällige Wörter");
      page.locator("form button.btn-primary").click();
      assertThat(page.locator("nav.k-wide")).isVisible();
      chromium.remember(tab);
      demo.until(() -> rows(page, "/mailbox").count() > 0);
    }
  }

  @AfterAll
  static void stop() {
    try (demo) {
      chromium.close();
    }
  }

  private static Locator rows(Page page, String path) {
    page.navigate(path);
    return page.locator("main tbody tr");
  }

  @Test
  void every_page_of_the_menu_is_fine_on_a_telephone() {
    visitAll(NARROW);
  }

  @Test
  void every_page_of_the_menu_is_fine_on_a_wide_screen() {
    visitAll(WIDE);
  }

  private static void visitAll(int width) {
    try (Tab tab = chromium.tab(width)) {
      tab.page().navigate("/");
      List<String> menu = tab.menu();
      assertThat(menu).contains("/", "/orders", "/profiles", "/tasks", "/journal", "/mailbox");
      for (String path : menu) {
        tab.page().navigate(path);
        tab.isFine(path);
      }
    }
  }

  @Test
  void a_page_behind_each_list_is_fine() {
    for (int width : new int[] {NARROW, WIDE}) {
      try (Tab tab = chromium.tab(width)) {
        for (String path : List.of("/orders", "/profiles", "/tasks", "/plugins", "/mailbox")) {
          tab.page().navigate(path);
          tab.page().locator("main a[href^='" + path + "/']").first().click();
          tab.page().waitForURL(Pattern.compile(".*" + path + "/.+"));
          tab.isFine("one of " + path);
        }
      }
    }
  }

  @Test
  void the_cases_of_a_profile_are_tried_by_a_button() {
    for (int width : new int[] {NARROW, WIDE}) {
      try (Tab tab = chromium.tab(width)) {
        Page page = tab.page();
        page.navigate("/profiles/zahlungserinnerung");
        page.locator("main a[href$='/cases']").click();
        page.waitForURL("**/zahlungserinnerung/cases");
        tab.isFine("cases");
        assertThat(page.locator(".k-state-case-good")).isVisible();
        assertThat(page.locator(".k-state-case-other, .k-state-case-part")).hasCount(0);
      }
    }
  }

  @Test
  void the_menu_opens_on_a_telephone() {
    try (Tab tab = chromium.tab(NARROW)) {
      Page page = tab.page();
      page.navigate("/");
      page.locator(".k-menu > summary").click();
      page.locator(".k-menu a[href='/orders']").click();
      page.waitForURL("**/orders");
      assertThat(page.locator("main tbody tr").first()).isVisible();
    }
  }

  @Test
  void the_language_changes_where_one_is() {
    try (Tab tab = chromium.tab(WIDE)) {
      Page page = tab.page();
      page.navigate("/tasks");
      for (String language : List.of("it", "de", "en")) {
        page.locator("button[name=language][value=" + language + "]").click();
        assertThat(page.locator("html[lang=" + language + "]")).hasCount(1);
        assertThat(page.url()).endsWith("/tasks");
        tab.isFine("/tasks in " + language);
      }
    }
  }

  @Test
  void a_task_says_what_it_did_and_why() {
    try (Tab tab = chromium.tab(WIDE)) {
      Page page = tab.page();
      rows(page, "/tasks?state=DONE").first().locator("a[href^='/tasks/']").click();
      assertThat(page.locator(".k-state-done").first()).isVisible();
      assertThat(page.locator("main .k-time li").first()).isVisible();
    }
  }

  @Test
  void a_profile_that_the_configuration_switches_has_no_button() {
    try (Tab tab = chromium.tab(WIDE)) {
      Page page = tab.page();
      page.navigate("/profiles");
      page.locator("main a[href*='" + REMINDER + "']").first().click();
      assertThat(page.locator("main .k-state-active").first()).isVisible();
      assertThat(page.locator("main a[href$='/off']")).hasCount(0);
      assertThat(page.locator("main")).containsText("kontor.yaml");
    }
  }

  @Test
  void a_mail_is_read_in_the_mailbox() {
    try (Tab tab = chromium.tab(WIDE)) {
      Page page = tab.page();
      Locator first = rows(page, "/mailbox").first().locator("a");
      String subject = first.innerText();
      first.click();
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText(subject);
      assertThat(page.locator("pre.k-pre")).containsText(subject.replaceAll("\\D+", ""));
      assertThat(page.frameLocator("iframe.k-frame").locator("body")).not().isEmpty();
    }
  }
}
