package io.kontor.host.web;

import io.kontor.api.Message;
import io.kontor.host.people.AccountStore;
import io.kontor.host.people.CommandToken;
import io.kontor.host.people.MemoryAccounts;
import io.kontor.host.people.PasswordHash;
import io.kontor.host.people.Sessions;
import io.kontor.host.people.SetUp;
import io.kontor.host.people.SignIn;
import io.kontor.host.wording.Wording;
import io.kontor.kit.SettableClock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A real server on a free port, with accounts in memory and a clock that stands. */
public final class RunningSite implements AutoCloseable {

  public static final String PASSWORD = "vier zufällige Wörter";

  private final SettableClock clock = new SettableClock("2026-03-10T09:00:00Z");
  private final PasswordHash passwords = new PasswordHash();
  private final SetUp setUp;
  private final CommandToken token = new CommandToken();
  private final List<String> audit = new CopyOnWriteArrayList<>();
  private final AtomicReference<List<Bar>> bars = new AtomicReference<>(List.of());
  private final AtomicReference<Readiness> readiness =
      new AtomicReference<>(new Readiness(true, Map.of("database", true)));
  private final WebServer server;

  /** Serves some pages. */
  public RunningSite(List<Page> pages) {
    this(pages, 0);
  }

  /** Serves some pages on a port. */
  public RunningSite(List<Page> pages, int port) {
    this(pages, port, new MemoryAccounts());
  }

  /** Serves some pages on a port to these accounts. */
  public RunningSite(List<Page> pages, int port, AccountStore accounts) {
    setUp = new SetUp(accounts, passwords, clock);
    Wording wording = Wording.ofHost();
    var entrance =
        new Entrance(
            accounts,
            new SignIn(accounts, passwords, clock),
            setUp,
            new Sessions(clock),
            token,
            this::record);
    var site =
        new Site(new TemplatePages(wording), wording, entrance, bars::get, readiness::get, pages);
    server =
        WebServer.start(
            new WebOptions(WebOptions.LOOPBACK, port, ZoneId.of("Europe/Berlin")), site);
  }

  private void record(String person, Message what) {
    audit.add(person + " " + what.key() + " " + new TreeMap<>(what.values()));
  }

  /** A browser that knows nobody. */
  public Browser browser() {
    return new Browser(server.address());
  }

  /** A browser in which the administrator is signed in. */
  public Browser signedIn() {
    Browser browser = browser();
    String link = setUp.reset();
    browser.open(link);
    browser.submit(link, Map.of("password", PASSWORD, "repeated", PASSWORD));
    browser.open("/a-page-with-a-form-token");
    return browser;
  }

  /** The clock of the door. */
  public SettableClock clock() {
    return clock;
  }

  /** The set-up of the door. */
  public SetUp setUp() {
    return setUp;
  }

  /** The token for commands. */
  public CommandToken token() {
    return token;
  }

  /** What people did. */
  public List<String> audit() {
    return audit;
  }

  /** Sets the strips above every page. */
  public void bars(List<Bar> now) {
    bars.set(now);
  }

  /** Sets how the host is. */
  public void readiness(Readiness now) {
    readiness.set(now);
  }

  /** The server. */
  public WebServer server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
  }
}
