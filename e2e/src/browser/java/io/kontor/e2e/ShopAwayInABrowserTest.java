package io.kontor.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.kontor.host.Host;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages while the shop cannot be read, which may only be read anyway. */
class ShopAwayInABrowserTest {

  private static final int NARROW = 360;
  private static final int WIDE = 1920;

  private static final List<String> ADDRESSES =
      List.of(
          "/",
          "/profiles/zahlungserinnerung",
          "/profiles/versandbestaetigung",
          "/tasks",
          "/journal?kind=SOURCE");

  /**
   * Each waits ten seconds for the shop: looked at in one language, the one with the most words.
   */
  private static final List<String> WAITING =
      List.of("/orders", "/profiles/versandbestaetigung/on");

  @Test
  void every_page_of_a_shop_that_is_away_fits_and_is_accessible() {
    try (var office = new Office("away-in-a-browser");
        var chromium = new Chromium()) {
      office.configure(settings -> settings + "http: { port: 0 }\n");
      Host host = office.start();
      office.work();
      String link = office.serve();
      chromium.site(link);
      try (Tab tab = chromium.tab(WIDE)) {
        Page page = tab.page();
        signIn(page, link);
        page.navigate("/orders");
        String order = page.locator("main tbody a").first().getAttribute("href");
        office.shop.shut();
        host.engine().tick().run();
        for (String language : List.of("de", "en", "it")) {
          page.navigate("/about");
          page.locator("button[name=language][value=" + language + "]").click();
          assertThat(page.locator("html[lang=" + language + "]")).hasCount(1);
          ADDRESSES.forEach(path -> look(tab, language, path));
          page.navigate("/");
          assertThat(page.locator("main a[href='/journal?kind=SOURCE']")).hasText("main");
        }
        WAITING.forEach(path -> look(tab, "it", path));
        look(tab, "it", order);
      }
    }
  }

  private static void signIn(Page page, String link) {
    page.navigate(link);
    page.locator("#password").fill("vier zufällige Wörter");
    page.locator("#repeated").fill("vier zufällige Wörter");
    page.locator("form button.btn-primary").click();
    assertThat(page.locator("nav.k-wide")).isVisible();
  }

  private static void look(Tab tab, String language, String path) {
    Response response = tab.page().navigate(path);
    if (response.status() >= 400) {
      tab.forgive(String.valueOf(response.status()));
    }
    assertThat(tab.page().locator("main")).isVisible();
    tab.isFine("away " + language + " " + path, NARROW, WIDE);
  }
}
