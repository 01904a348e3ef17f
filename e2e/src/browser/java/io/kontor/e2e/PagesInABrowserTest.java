package io.kontor.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo's pages as a person sees them, narrow and wide. */
class PagesInABrowserTest {

  private static final int NARROW = 360;
  private static final int WIDE = 1920;
  private static final String REMINDER = "zahlungserinnerung";

  /** Those a task stays in, although the demo works: what is RUNNING belongs to another host. */
  private static final List<String> STATES =
      List.of(
          "PARKED", "UNCERTAIN", "SKIPPED", "CANCELLED", "WAITING", "RETRY", "READY", "RUNNING");

  private static final List<String> ADDRESSES =
      List.of(
          "/",
          "/orders",
          "/orders?q=10361",
          "/orders?q=nothing-fits-this",
          "/profiles",
          "/profiles/" + REMINDER,
          "/profiles/" + REMINDER + "/cases",
          "/profiles/broken",
          "/profiles/idle",
          "/profiles/idle/on",
          "/tasks",
          "/tasks?state=PARKED",
          "/tasks?q=nothing-fits-this",
          "/journal",
          "/journal?people=1",
          "/plugins",
          "/plugins/auftragsmanager",
          "/plugins/broken.jar",
          "/settings/mail",
          "/settings/mail/new",
          "/settings/mail/new?address=shop%40gmx.de",
          "/settings/mail/account/demo",
          "/mailbox",
          "/about");

  private static final Map<String, Integer> REFUSED =
      Map.of("/nowhere", 404, "/tasks/999999", 404, "/tasks?state=NONE", 400, "/tasks/retry", 400);

  private static final Chromium chromium = new Chromium();
  private static final Running demo = start();
  private static List<String> everyPage = List.of();

  /** A demo with a broken profile, one that is off, a broken plug-in and tasks of every state. */
  private static Running start() {
    Installed installed = Installed.fresh("pages").asClone();
    String profile = "profiles/" + REMINDER + "/";
    String reminder = installed.text(profile + "profile.yaml").replace(REMINDER, "idle");
    installed.write("profiles/idle/profile.yaml", reminder.replace("erinnerung,", "ruhe,"));
    for (String language : List.of("de", "en", "it")) {
      String mail = "mail." + language + ".ftlh";
      installed.write("profiles/idle/" + mail, installed.text(profile + mail));
    }
    String broken = installed.text(profile + "profile.yaml").replace(REMINDER, "broken");
    installed.write("profiles/broken/profile.yaml", broken.replace("nicht bezahlt", "unbezahlbar"));
    installed.write("plugins/broken.jar", "no plug-in");
    DemoFolder folder = DemoFolder.done().copy("pages");
    folder.putTasks(STATES);
    return folder.serve(installed);
  }

  @BeforeAll
  static void sign_in_by_the_one_time_link() {
    String line = demo.line(it -> it.startsWith("No account yet."));
    String link = line.substring(line.indexOf("http"));
    chromium.site(link);
    try (Tab tab = chromium.tab(WIDE)) {
      Page page = tab.page();
      for (String language : List.of("it", "en", "de")) {
        for (String door : List.of("/sign-in", link)) {
          page.navigate(door);
          speak(page, language);
          tab.isFine(language + (door.equals(link) ? " set-up" : " sign-in"), NARROW, WIDE);
        }
      }
      page.locator("#password").fill("vier zufällige Wörter");
      page.locator("#repeated").fill("vier zufällige Wörter");
      page.locator("form button.btn-primary").click();
      assertThat(page.locator("nav.k-wide")).isVisible();
      chromium.remember(tab);
      everyPage = everyPage(page);
    }
  }

  private static void speak(Page page, String language) {
    page.locator("button[name=language][value=" + language + "]").click();
    assertThat(page.locator("html[lang=" + language + "]")).hasCount(1);
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

  /** In each language at both widths; what axe finds is the same in all, but for the words. */
  @ParameterizedTest
  @CsvSource({"de, 360, 1920", "en, 360, 1920", "it, 1920, 360"})
  void every_page_fits_and_is_accessible(String language, int checked, int other) {
    try (Tab tab = chromium.tab(WIDE)) {
      Page page = tab.page();
      page.navigate("/about");
      speak(page, language);
      assertThat(everyPage).containsAll(tab.menu());
      for (String path : everyPage) {
        page.navigate(path);
        tab.isFine(language + " " + path, checked);
        tab.fits(language + " " + path, other);
      }
      REFUSED.forEach(
          (path, status) -> {
            tab.refused(path, status);
            assertThat(page.locator("html[lang=" + language + "]")).hasCount(1);
            assertThat(page.locator("header nav[aria-label]:visible")).hasCount(1);
            tab.isFine(language + " " + path, checked);
            tab.fits(language + " " + path, other);
          });
    }
  }

  /** All addresses, with those that only the lists know. */
  private static List<String> everyPage(Page page) {
    var all = new ArrayList<>(ADDRESSES);
    all.add(first(page, "/orders", "/orders/"));
    all.add(first(page, "/mailbox", "/mailbox/"));
    for (String state : STATES) {
      all.add(first(page, "/tasks?state=" + state, "/tasks/"));
    }
    all.add(first(page, "/tasks?state=DONE", "/tasks/"));
    return all;
  }

  private static String first(Page page, String list, String beginning) {
    page.navigate(list);
    return page.locator("main tbody a[href^='" + beginning + "']").first().getAttribute("href");
  }

  @Test
  void the_cases_of_a_profile_are_tried_by_a_button() {
    try (Tab tab = chromium.tab(WIDE)) {
      Page page = tab.page();
      page.navigate("/profiles/" + REMINDER);
      page.locator("main a[href$='/cases']").click();
      page.waitForURL("**/" + REMINDER + "/cases");
      assertThat(page.locator(".k-state-case-good")).isVisible();
      assertThat(page.locator(".k-state-case-other, .k-state-case-part")).hasCount(0);
    }
  }

  @Test
  void the_menu_opens_on_a_telephone() {
    try (Tab tab = chromium.tab(NARROW)) {
      Page page = tab.page();
      page.navigate("/");
      page.locator(".k-menu > summary").click();
      tab.isFine("menu", NARROW);
      page.locator(".k-menu a[href='/orders']").click();
      page.waitForURL("**/orders");
      assertThat(page.locator("main tbody tr").first()).isVisible();
    }
  }

  @Test
  void an_order_takes_three_lines_of_a_telephone_and_a_task_too() {
    try (Tab tab = chromium.tab(NARROW)) {
      for (String path : List.of("/orders", "/tasks?state=DONE")) {
        Locator row = rows(tab.page(), path).first();
        assertThat(row.boundingBox().height).as(path).isLessThan(110);
      }
    }
  }

  @Test
  void a_mail_account_asks_only_for_what_its_sign_in_needs() {
    try (Tab tab = chromium.tab(NARROW)) {
      Page page = tab.page();
      page.navigate("/settings/mail/new?address=shop%40gmx.de");
      asks(page, "password", "user password");
      asks(page, "microsoft", "user oauth oauth.tenant");
      tab.isFine("by token", NARROW, WIDE);
      asks(page, "google", "user oauth");
      asks(page, "none", "");
    }
  }

  private static void asks(Page page, String login, String fields) {
    page.locator("#login").selectOption(login);
    for (String field : List.of("user", "password", "oauth", "oauth.tenant")) {
      boolean asked = List.of(fields.split(" ")).contains(field);
      assertThat(page.locator("[data-field='" + field + "']").isVisible())
          .as("%s for %s", field, login)
          .isEqualTo(asked);
    }
  }

  @Test
  void what_a_list_cannot_show_is_said_in_its_place() {
    try (Tab tab = chromium.tab(WIDE)) {
      Page page = tab.page();
      page.navigate("/tasks");
      page.evaluate("document.querySelector('#state option').value = 'NONE'");
      page.locator("#profile").selectOption("idle");
      assertThat(page.locator("main")).containsText("WEB-9");
      assertThat(page.locator("nav.k-wide")).isVisible();
      tab.forgive("400");
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
  void a_moment_that_was_written_into_the_shop_is_said_as_people_write_it() {
    try (Tab tab = chromium.tab(WIDE)) {
      Page page = tab.page();
      Locator tasks = rows(page, "/tasks?state=DONE&profile=versandbestaetigung");
      tasks.first().locator("a[href^='/tasks/']").click();
      assertThat(page.locator("main .k-time")).containsText("09:00 UTC");
      assertThat(page.locator("main .k-time")).not().containsText("T09:00");
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
      page.navigate("/profiles/" + REMINDER + "/off");
      assertThat(page.url()).endsWith("/profiles/" + REMINDER);
    }
  }

  @Test
  void the_check_finds_a_picture_without_words_and_does_not_wait_in_a_locked_frame() {
    try (Tab tab = chromium.tab(WIDE)) {
      String picture = "<iframe sandbox srcdoc='<p>a mail'></iframe><img src='data:,'>";
      assertThatThrownBy(() -> tab.isFineMail(picture)).hasMessageContaining("image-alt");
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
      String html = page.locator("iframe.k-frame").getAttribute("src");
      tab.isFineMail(page.request().get(html).text());
    }
  }
}
