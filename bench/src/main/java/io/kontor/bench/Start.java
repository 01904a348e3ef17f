package io.kontor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * From nothing to the first page: {@code ./kontor run} with the shipped profiles on a running
 * database, against {@link Plain} on the same database, rules and libraries. Cold JVMs, turn by
 * turn.
 */
final class Start {

  private static final int ORDERS = 2_000;
  private static final int TURNS = 5;
  private static final double LIMIT = 2;
  private static final Duration AT_MOST = Duration.ofMinutes(2);

  /** As the launcher has them. */
  private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xshare:auto");

  private final Path home;
  private final PrintStream out;

  Start(Path home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  Verdict measure() throws Exception {
    try (Ground ground = Ground.prepare(home, "start", ORDERS, out)) {
      // The first start makes tables, keys and compiled rules; it is not what happens every day.
      kontor(ground);
      Duration kontor = AT_MOST;
      Duration plain = AT_MOST;
      for (int turn = 0; turn < TURNS; turn++) {
        kontor = least(kontor, kontor(ground));
        plain = least(plain, plain(ground));
      }
      return Verdict.ratio(
          "start",
          (double) kontor.toMillis() / plain.toMillis(),
          LIMIT,
          "./kontor run %d ms, the plain program %d ms to the first page; least of %d cold JVMs each"
              .formatted(kontor.toMillis(), plain.toMillis(), TURNS));
    }
  }

  private static Duration least(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private Duration kontor(Ground ground) throws IOException, InterruptedException {
    int port = freePort();
    Path file = ground.folder().resolve("kontor.yaml");
    Files.writeString(
        file,
        ground.configuration(
            port, Rules.armed(List.of("zahlungserinnerung", "versandbestaetigung"))));
    List<String> command =
        List.of(
            home.resolve("kontor").toString(),
            "run",
            "--config",
            file.toString(),
            "--data",
            ground.data().toString());
    return untilPage(ground, command, URI.create("http://127.0.0.1:" + port + "/sign-in"));
  }

  private Duration plain(Ground ground) throws IOException, InterruptedException {
    int port = freePort();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Plain.class.getName()));
    command.addAll(ground.kontor());
    command.addAll(List.of(compiledRules(ground).toString(), String.valueOf(port)));
    return untilPage(ground, command, URI.create("http://127.0.0.1:" + port + "/"));
  }

  private static Path compiledRules(Ground ground) throws IOException {
    try (Stream<Path> files = Files.list(ground.data().resolve("cache"))) {
      return files.filter(file -> file.toString().endsWith(".rules")).findFirst().orElseThrow();
    }
  }

  private static Duration untilPage(Ground ground, List<String> command, URI page)
      throws IOException, InterruptedException {
    Map<String, String> environment = Map.of(Ground.PASSWORD, ground.password());
    Path log = ground.folder().resolve("last.log");
    try (Program program = Program.start(command, environment, log)) {
      return program.untilAnswered(page, AT_MOST);
    }
  }

  /** Free a moment ago, and nobody else is on this machine who wants it. */
  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
