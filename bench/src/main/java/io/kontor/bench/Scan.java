package io.kontor.bench;

import io.kontor.api.Language;
import io.kontor.host.Host;
import io.kontor.host.Installation;
import io.kontor.host.Wiring;
import io.kontor.host.command.Terminal;
import io.kontor.host.config.Problems;
import io.kontor.host.installation.Configuration;
import io.kontor.host.installation.ConfigurationFile;
import io.kontor.host.watch.TickReport;
import io.kontor.host.wording.Wording;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tick over 100,000 orders and 25 rules, against only reading these orders. In one JVM, turn by
 * turn, on one thread each.
 */
final class Scan {

  private static final int ORDERS = 100_000;
  private static final int WARM_UP = 5;
  private static final int PASSES = 15;
  private static final double LIMIT = 1.5;
  private static final double MILLIS = 1e6;
  private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

  private final Path home;
  private final PrintStream out;

  Scan(Path home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  Verdict measure() throws Exception {
    try (Ground ground = Ground.prepare(home, "scan", ORDERS, out)) {
      Path profiles = ground.folder().resolve("profiles");
      List<String> rules = Rules.write(profiles);
      String configuration = "folders: { profiles: %s }\n".formatted(profiles) + Rules.armed(rules);
      switchOn(ground, configuration);
      try (Host host = host(ground, configuration);
          Connection connection = ground.shop()) {
        host.refresh();
        TickReport first = host.engine().tick().run();
        return compare(host, new PlainScan(connection), first);
      }
    }
  }

  /**
   * While hardly an order is live: else each profile would be shown all that match, one after
   * another.
   */
  private void switchOn(Ground ground, String configuration) {
    try (Host host = host(ground, configuration + "engine: { horizon: P1D }\n")) {
      host.refresh();
      requireNoProblems(host);
      host.arm();
    }
  }

  private Host host(Ground ground, String more) {
    var problems = new Problems();
    String text = ground.configuration(0, more);
    Configuration configuration =
        ConfigurationFile.parse(text, "bench", Map.of(Ground.PASSWORD, ground.password()), problems)
            .orElseThrow(() -> new IllegalStateException("Configuration: " + problems.list()));
    Installation installation = Installation.at(home, Optional.of(ground.data()));
    var silent = new PrintWriter(PrintWriter.nullWriter());
    var terminal =
        new Terminal(
            installation,
            silent,
            silent,
            InputStream.nullInputStream(),
            Language.EN,
            Wording.ofHost(),
            System.getenv());
    return new Wiring(installation, configuration, Clock.systemUTC(), terminal).host();
  }

  private static void requireNoProblems(Host host) {
    host.profiles().list().stream()
        .filter(profile -> profile.broken())
        .forEach(
            profile -> {
              throw new IllegalStateException(profile.name() + ": " + profile.problems());
            });
  }

  private Verdict compare(Host host, PlainScan plain, TickReport first) throws Exception {
    requireSameOrders(host, plain);
    long tick = Long.MAX_VALUE;
    long read = Long.MAX_VALUE;
    for (int pass = 0; pass < WARM_UP + PASSES; pass++) {
      if (pass == WARM_UP) {
        tick = Long.MAX_VALUE;
        read = Long.MAX_VALUE;
      }
      tick = Math.min(tick, tick(host));
      read = Math.min(read, read(plain));
    }
    return Verdict.ratio(
        "scan",
        (double) tick / read,
        LIMIT,
        "%,d orders, %d rules, %,d hits: %.0f ms; only read: %.0f ms; 1 thread each, least of %d"
            .formatted(
                first.evaluated(),
                host.profiles().list().size(),
                first.firedInAll(),
                tick / MILLIS,
                read / MILLIS,
                PASSES));
  }

  private static long tick(Host host) {
    long began = System.nanoTime();
    TickReport report = host.engine().tick().run();
    long took = System.nanoTime() - began;
    if (report.evaluated() != ORDERS
        || !report.troubles().isEmpty()
        || !report.skipped().isEmpty()) {
      throw new IllegalStateException("A tick did not see all orders: " + report);
    }
    return took;
  }

  private static long read(PlainScan plain) throws Exception {
    long[] orders = {0};
    long began = System.nanoTime();
    plain.read(batch -> orders[0] += batch.size());
    long took = System.nanoTime() - began;
    if (orders[0] != ORDERS) {
      throw new IllegalStateException("Not all orders were read, but " + orders[0]);
    }
    return took;
  }

  private static void requireSameOrders(Host host, PlainScan plain) throws Exception {
    var kontors = new ArrayList<Integer>();
    host.shops().shop("shop").orders().stream(LONG_AGO, batch -> kontors.add(batch.hashCode()));
    var plains = new ArrayList<Integer>();
    plain.read(batch -> plains.add(batch.hashCode()));
    if (!kontors.equals(plains)) {
      throw new IllegalStateException("The two sides do not read the same orders");
    }
  }
}
