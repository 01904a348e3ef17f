package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One window, and what its page complained of. */
final class Tab implements AutoCloseable {

  /** A folder for a picture of every page that is looked at. */
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("kontor.pictures")).map(Path::of);

  private static final int HEIGHT = 900;
  private static final String SIDEWAYS =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  /**
   * Frames are left out: a mail's frame runs no script, and the check would wait in it for ever.
   */
  private static final String CHECK =
      """
      async (spare) => {
        const rules = Object.fromEntries(spare.map((rule) => [rule, { enabled: false }]));
        const options = { iframes: false, preload: false, resultTypes: ["violations"], rules,
          runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa"] } };
        const found = await axe.run({ exclude: ["iframe[sandbox]"] }, options);
        return found.violations.map((it) => it.id + ": " + it.nodes.map((node) => node.html));
      }
      """;

  /** What a mail leaves to the program that shows it. */
  private static final List<String> NOT_FOR_MAILS = List.of("html-has-lang", "document-title");

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Tab(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          // A mail's frame runs no script, and the browser says so.
          boolean sandboxed = message.text().startsWith("Blocked script execution");
          if (message.type().equals("error") && !sandboxed) {
            complaints.add(message.text());
          }
        });
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            complaints.add(response.status() + " " + response.url());
          }
        });
  }

  Page page() {
    return page;
  }

  /** Where the menu leads. */
  List<String> menu() {
    return page.locator("nav.k-wide a[href]").all().stream()
        .map(link -> link.getAttribute("href"))
        .distinct()
        .toList();
  }

  /** Opens a page that says what does not work; the browser complains of its status only. */
  void refused(String path, int status) {
    Response response = page.navigate(path);
    assertThat(response.status()).as(path).isEqualTo(status);
    forgive(String.valueOf(status));
  }

  /** A complaint of this status was to come, and no other. */
  void forgive(String status) {
    assertThat(complaints).isNotEmpty().allMatch(it -> it.contains(status));
    complaints.clear();
  }

  /** Nothing complained, nothing sticks out at the side, axe finds nothing; at these widths. */
  void isFine(String where, int... widths) {
    for (int width : widths) {
      fits(where, width);
      assertThat(violations(page, List.of())).as("%s at %s", where, width).isEqualTo(List.of());
    }
  }

  /** Nothing complained, nothing sticks out at the side. */
  void fits(String where, int width) {
    page.waitForLoadState();
    page.setViewportSize(width, HEIGHT);
    // A chart takes its new width a moment after the window did.
    try {
      assertThatCode(() -> page.waitForCondition(() -> page.evaluate(SIDEWAYS).equals(0)))
          .as("%s at %s: pixels to scroll sideways", where, width)
          .doesNotThrowAnyException();
    } finally {
      PICTURES.ifPresent(folder -> picture(folder, where + " at " + width));
    }
    assertThat(complaints).as(where).isEmpty();
  }

  /** What a mail looks like in a program that shows it is accessible too. */
  void isFineMail(String html) {
    try (Page mail = context.newPage()) {
      mail.setContent(html);
      assertThat(violations(mail, NOT_FOR_MAILS)).isEmpty();
    }
  }

  private static List<?> violations(Page page, List<String> spare) {
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    return (List<?>) page.evaluate(CHECK, spare);
  }

  private void picture(Path folder, String where) {
    String name = where.replaceAll("[^\\w-]+", "_") + ".png";
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name)).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).isEmpty();
  }
}
