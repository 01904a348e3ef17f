package io.kontor.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser of this machine, and who is signed in in it. */
final class Chromium implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final List<String> QUIETLY =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;
  private String address = "";
  private String cookies = "";

  Chromium() {
    if (!Files.isExecutable(PROGRAM)) {
      throw new IllegalStateException(
          PROGRAM + " is not there: apt-get install -y --no-install-recommends chromium");
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(QUIETLY));
  }

  /** A window of its own, as wide as this. */
  Tab tab(int width) {
    var options = new Browser.NewContextOptions().setLocale("de-DE").setViewportSize(width, 900);
    options.setBaseURL(address);
    if (!cookies.isEmpty()) {
      options.setStorageState(cookies);
    }
    return new Tab(browser.newContext(options));
  }

  /** From now on every window opens paths of this site. */
  void site(String url) {
    address = url.substring(0, url.indexOf('/', "https://".length()));
  }

  /** From now on every window is signed in as this one is. */
  void remember(Tab tab) {
    cookies = tab.page().context().storageState();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
