package io.kontor.e2e;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.host.Armed;
import io.kontor.host.Host;
import io.kontor.host.Installation;
import io.kontor.host.Main;
import io.kontor.host.WebParts;
import io.kontor.host.Wiring;
import io.kontor.host.command.Terminal;
import io.kontor.host.config.Problems;
import io.kontor.host.demo.DemoVendor;
import io.kontor.host.installation.Configuration;
import io.kontor.host.installation.ConfigurationFile;
import io.kontor.host.task.TaskFilter;
import io.kontor.host.task.TaskQuery;
import io.kontor.host.task.TaskState;
import io.kontor.host.watch.UntilIdle;
import io.kontor.host.wording.Wording;
import io.kontor.kit.SettableClock;
import io.kontor.kit.TestMariaDb;
import io.kontor.mariadb.EmbeddedMariaDb;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A host in this program, on servers that a test can take away: a shop with five due reminders, a
 * database, a mail server; and with a clock that only the test moves.
 */
final class Office implements AutoCloseable {

  /** So many orders are due for their first reminder. */
  static final int DUE = 5;

  private static final Wording WORDS = Wording.ofHost();
  private static final String SETTINGS =
      """
      version: 1
      database: { url: "%s", user: "%s", password: "%s" }
      shops:
        - { key: main, type: oxid, url: "%s", user: "%s", password: "%s", languages: [de] }
      mail:
        accounts:
          - { key: office, host: 127.0.0.1, port: %d, security: none, login: none,
              from-address: shop@example.org, connect-timeout: PT2S }
      profiles:
        zahlungserinnerung: { active: true, catch-up: all }
      plugins: { allow-unsigned: true }
      engine: { settle: PT0S, tick: PT1S }
      """;

  final SettableClock clock = new SettableClock(ShopOfFive.NOW);
  final LogLines log = new LogLines();
  final Installed installed;
  final Post post;
  final Gate own;
  final Gate shop;
  final Gate mail;
  private final String database = TestMariaDb.newDatabase("kontor");
  private final StringWriter said = new StringWriter();
  private String settings;
  private List<Armed> armed = List.of();
  private Optional<Host> host = Optional.empty();
  private Optional<AutoCloseable> pages = Optional.empty();

  Office(String name) {
    EmbeddedMariaDb server = TestMariaDb.server();
    installed = Installed.fresh(name);
    post = new Post(name);
    own = new Gate(server.port());
    shop = new Gate(server.port());
    mail = new Gate(post.port());
    settings =
        SETTINGS.formatted(
            url(own, database),
            server.user(),
            server.password(),
            url(shop, ShopOfFive.open().schema()),
            ShopOfFive.USER,
            ShopOfFive.PASSWORD,
            mail.port());
  }

  private static String url(Gate gate, String schema) {
    return "jdbc:mariadb://127.0.0.1:" + gate.port() + "/" + schema;
  }

  private Installation installation() {
    return Installation.at(installed.file(""), Optional.of(installed.file("data")));
  }

  private Terminal terminal(Language language) {
    var written = new PrintWriter(said, true);
    return new Terminal(
        installation(),
        written,
        written,
        InputStream.nullInputStream(),
        language,
        WORDS,
        System.getenv());
  }

  /** Changes the configuration; heeded at the next start. */
  void configure(UnaryOperator<String> change) {
    settings = change.apply(settings);
  }

  /** Runs a command on this installation, and returns what it said. */
  String command(int exit, Language language, String... arguments) {
    said.getBuffer().setLength(0);
    installed.write("conf/kontor.yaml", settings);
    int ended = Main.run(terminal(language), arguments);
    if (ended != exit) {
      throw new AssertionError("It ended with " + ended + ":\n" + said);
    }
    return said.toString();
  }

  /** What the start of a host says that comes to nothing. */
  String refusal(Language language) {
    return command(1, language, "run", "--once");
  }

  /** Starts a host, as {@code kontor run} does. */
  Host start() {
    var problems = new Problems();
    Configuration configuration =
        ConfigurationFile.parse(settings, "kontor.yaml", Map.of(), problems).orElseThrow();
    String code = new DemoVendor(installation()).code("auftragsmanager", "premium");
    Host started = new Wiring(installation(), configuration, clock, terminal(Language.EN)).host();
    host = Optional.of(started);
    started.licences().add(code, "test");
    started.refresh();
    armed = started.arm();
    return started;
  }

  /** Serves the pages; who opens what is returned chooses the password. */
  String serve() {
    var web = new WebParts(host.orElseThrow(), installation(), terminal(Language.EN), clock);
    pages = Optional.of(web.serve(Optional.empty()));
    String[] words = said.toString().split("\\s+");
    return Stream.of(words).filter(word -> word.contains("/setup/")).findFirst().orElseThrow();
  }

  /** What came of switching profiles on at the start. */
  List<Armed> armed() {
    return armed;
  }

  /** Looks into folders and shops once, and works until nothing is left to do. */
  UntilIdle.Summary work() {
    Host working = host.orElseThrow();
    working.refresh();
    working.arm();
    return working.engine().untilIdle().run();
  }

  /** Lets the host work by itself, until this is closed. */
  Watch watch() {
    return new Watch(host.orElseThrow().work());
  }

  /** From now on the shop's account has this password. */
  void shopPassword(String password) {
    ShopOfFive.password(password);
    // Connections that are open outlive the change.
    shop.shut();
    shop.open();
  }

  /** Runs SQL in Kontor's own database, with all rights. */
  void ownSql(String script) {
    TestMariaDb.run(database, script);
  }

  /** Why tasks are in a state, in all languages. */
  List<String> reasons(TaskState state) {
    var filter = new TaskFilter(Set.of(state), Optional.empty(), "");
    return host.orElseThrow().engine().tasks().page(TaskQuery.NEWEST, filter, 100).stream()
        .flatMap(task -> sentences(task.reason()))
        .distinct()
        .toList();
  }

  /** A message in German, English and Italian. */
  static Stream<String> sentences(Message message) {
    return Stream.of(Language.values()).map(in -> WORDS.sentence(message, in));
  }

  @Override
  public void close() {
    pages.ifPresent(Office::closeServed);
    host.ifPresent(Host::close);
    log.close();
    own.close();
    shop.close();
    mail.close();
    post.close();
  }

  private static void closeServed(AutoCloseable served) {
    try {
      served.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
