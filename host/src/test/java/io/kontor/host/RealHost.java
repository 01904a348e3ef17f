package io.kontor.host;

import io.kontor.api.Language;
import io.kontor.host.command.Terminal;
import io.kontor.host.config.Problems;
import io.kontor.host.installation.Configuration;
import io.kontor.host.installation.ConfigurationFile;
import io.kontor.host.order.FakeShopType;
import io.kontor.host.web.Browser;
import io.kontor.host.wording.Wording;
import io.kontor.kit.SettableClock;
import io.kontor.kit.TestMariaDb;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole host on a folder and a database of its own, its pages in a browser without scripts. Its
 * shops are of the type {@code fake}.
 */
final class RealHost implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("(http://[0-9.:]+)");
  private static final Pattern LINK = Pattern.compile("(http://[0-9.:]+)(/setup/\\S+)");
  private static final String PASSWORD = "vier zufällige Wörter";

  private final Path home;
  private final String database = TestMariaDb.newDatabase("host");
  private final SettableClock clock = new SettableClock("2026-03-10T09:00:00Z");
  private final FakeShopType shops = new FakeShopType();
  private final StringWriter said = new StringWriter();
  private Terminal terminal;
  private Optional<Host> host = Optional.empty();
  private Optional<AutoCloseable> pages = Optional.empty();

  /** Nothing runs yet. */
  RealHost(Path home) {
    this.home = home;
    this.terminal = terminal();
  }

  /** Starts it, or starts it anew, with this below the keys every test needs. */
  Host start(String more) {
    close();
    terminal = terminal();
    Host started = new Wiring(installation(), configuration(more), clock, terminal).host();
    host = Optional.of(started);
    refresh();
    return started;
  }

  /** Looks into the folders, as each tick does. */
  void refresh() {
    // A JAR is taken up when it was seen to be still.
    host().plugins().scan();
    host().shops().connectors(List.of(shops));
    host().refresh();
    host().shops().connectors(List.of(shops));
  }

  private Installation installation() {
    return Installation.at(home, Optional.empty());
  }

  private Terminal terminal() {
    return new Terminal(
        installation(),
        new PrintWriter(said),
        new PrintWriter(said),
        InputStream.nullInputStream(),
        Language.EN,
        Wording.ofHost(),
        Map.of());
  }

  private Configuration configuration(String more) {
    var server = TestMariaDb.server();
    String text =
        """
        version: 1
        database: { url: "%s", user: "%s", password: "%s" }
        http: { port: 0 }
        """
                .formatted(server.jdbcUrl(database), server.user(), server.password())
            + more;
    var problems = new Problems();
    return ConfigurationFile.parse(text, "kontor.yaml", Map.of(), problems)
        .orElseThrow(() -> new AssertionError(problems.list()));
  }

  /** A shop entry for {@code kontor.yaml}. */
  static String shop(String key) {
    var server = TestMariaDb.server();
    return "  - { key: %s, type: fake, url: \"%s\", user: \"%s\", password: \"%s\" }\n"
        .formatted(key, server.jdbcUrl("shop_" + key), server.user(), server.password());
  }

  /** Serves the pages and signs the administrator in for the first time; English is spoken. */
  Browser browser() {
    Matcher link = served(LINK);
    var browser = new Browser(URI.create(link.group(1)));
    browser.open(link.group(2));
    browser.submit(link.group(2), Map.of("password", PASSWORD, "repeated", PASSWORD));
    browser.open("/");
    return browser;
  }

  /** Serves the pages and signs in who has chosen a password before. */
  Browser browserAgain() {
    var browser = new Browser(URI.create(served(ADDRESS).group(1)));
    browser.open("/sign-in");
    browser.submit("/sign-in", Map.of("name", "admin", "password", PASSWORD));
    browser.open("/");
    return browser;
  }

  private Matcher served(Pattern told) {
    pages.ifPresent(RealHost::close);
    said.getBuffer().setLength(0);
    pages =
        Optional.of(new WebParts(host(), installation(), terminal, clock).serve(Optional.empty()));
    Matcher found = told.matcher(said.toString());
    if (!found.find()) {
      throw new AssertionError("No address in: " + said);
    }
    return found;
  }

  Host host() {
    return host.orElseThrow();
  }

  FakeShopType shops() {
    return shops;
  }

  SettableClock clock() {
    return clock;
  }

  /** The folder of a profile that may be written to. */
  Path profile(String name) {
    try {
      return Files.createDirectories(home.resolve("profiles").resolve(name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where JARs are dropped. */
  Path plugin(String file) {
    return home.resolve("plugins").resolve(file);
  }

  @Override
  public void close() {
    pages.ifPresent(RealHost::close);
    pages = Optional.empty();
    host.ifPresent(Host::close);
    host = Optional.empty();
  }

  private static void close(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
