package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** One window, and what its page complained of. */
final class Tab implements AutoCloseable {

  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa");

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

  /** Nothing complained, nothing sticks out at the side, axe finds nothing. */
  void isFine(String where) {
    page.waitForLoadState();
    assertThat(complaints).as(where).isEmpty();
    Object sticksOut =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(sticksOut).as("%s: pixels to scroll sideways", where).isEqualTo(0);
    List<String> findings =
        new AxeBuilder(page)
                // A mail's frame runs no script: the check would wait in it for ever.
                .exclude("iframe[sandbox]")
                .withTags(RULES)
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes())
                .toList();
    assertThat(findings).as(where).isEmpty();
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).isEmpty();
  }
}
