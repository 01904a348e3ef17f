package io.kontor.host.demo;

import io.kontor.host.Installation;
import io.kontor.host.command.Terminal;
import io.kontor.host.config.Problems;
import io.kontor.host.db.DatabaseAddress;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.db.OwnServer;
import io.kontor.host.db.Pool;
import io.kontor.host.installation.Configuration;
import io.kontor.host.installation.ConfigurationFile;
import io.kontor.host.mail.CatchAllServer;
import io.kontor.host.mail.Mailbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What surrounds the host in the demo: a database server, a shop, a mailbox, and a configuration
 * made of them.
 */
public final class Demo implements AutoCloseable {

  private static final String SETTINGS =
      """
      version: 1
      database: { url: "%s", user: "%s", password: "${DEMO_PASSWORD}" }
      http: { port: %d }
      shops:
        - { key: demo, type: oxid, url: "%s", user: "%s", password: "${DEMO_PASSWORD}",
            zone: Europe/Berlin, writable: true, languages: [de] }
      mail:
        accounts:
          - { key: demo, host: 127.0.0.1, port: %d, security: none, login: none,
              from-address: shop@example.org, from-name: Demo-Shop }
      profiles:
        zahlungserinnerung: { active: true, catch-up: all, release: always, breaker: off }
        versandbestaetigung: { active: true, catch-up: all, release: always, breaker: off }
      doubt: off
      engine: { settle: PT0S, tick: PT5S }
      """;

  private final OwnServer server;
  private final CatchAllServer smtp;
  private final Mailbox mailbox;
  private final Configuration configuration;
  private final AtomicLong firstMail = new AtomicLong();

  /** Starts it, and makes the shop unless it is there already. */
  public Demo(Installation installation, Clock clock, int port, Terminal terminal) {
    terminal.say("command.progress.database", Map.of());
    this.server =
        OwnServer.start(
            installation.data().resolve("mariadb"),
            Optional.ofNullable(terminal.environment().get("PATH")),
            terminal::progress);
    DatabaseAddress own = server.database("kontor");
    DatabaseAddress shop = server.database("demo_shop");
    makeShop(shop, clock.instant(), terminal);
    this.mailbox = new Mailbox(installation.data().resolve("mailbox"), clock);
    this.smtp = new CatchAllServer(mailbox, 0, () -> firstMail.compareAndSet(0, System.nanoTime()));
    this.configuration = configuration(own, shop, port);
  }

  private static void makeShop(DatabaseAddress shop, Instant moment, Terminal terminal) {
    try (Pool pool = Pool.open(shop, 1)) {
      var demoShop = new DemoShop(LentDatabase.of(pool));
      if (!demoShop.isComplete()) {
        terminal.say("command.progress.shop", Map.of("orders", DemoShop.ORDERS));
        demoShop.create(moment);
      }
    }
  }

  private Configuration configuration(DatabaseAddress own, DatabaseAddress shop, int port) {
    var problems = new Problems();
    String text =
        SETTINGS.formatted(own.url(), own.user(), port, shop.url(), shop.user(), smtp.port());
    return ConfigurationFile.parse(text, "demo", Map.of("DEMO_PASSWORD", own.password()), problems)
        .orElseThrow(() -> new IllegalStateException("The demo's settings: " + problems.list()));
  }

  /** As if a person had written it. */
  public Configuration configuration() {
    return configuration;
  }

  /** All mails. */
  public Mailbox mailbox() {
    return mailbox;
  }

  /**
   * When the first mail of this run was accepted, by {@link System#nanoTime}; empty if none was.
   */
  public Optional<Long> firstMail() {
    return Optional.of(firstMail.get()).filter(nanos -> nanos != 0);
  }

  @Override
  public void close() {
    smtp.close();
    server.close();
  }
}
