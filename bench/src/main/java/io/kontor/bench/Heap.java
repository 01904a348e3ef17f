package io.kontor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./kontor run} with 512 MB of heap at a shop of 1,000,000 orders. */
final class Heap {

  private static final int ORDERS = 1_000_000;
  private static final int MEGABYTES = 512;
  private static final Duration AT_MOST = Duration.ofMinutes(15);
  private static final String FIRING = "rule-01";
  private static final Pattern SET_UP = Pattern.compile("http\\S+/setup/\\S+");
  private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");

  /** What the firing rule says, in SQL. */
  private static final String HITS =
      """
      SELECT COUNT(*) FROM oxorder
      WHERE OXPAYMENTTYPE = 'oxidpayadvance' AND OXPAID = '0000-00-00 00:00:00' AND OXSTORNO = 0
        AND OXTRANSSTATUS = 'OK'
      """;

  private final Path home;
  private final PrintStream out;

  Heap(Path home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  Verdict measure() throws Exception {
    try (Ground ground = Ground.prepare(home, "heap", ORDERS, out)) {
      Path profiles = ground.folder().resolve("profiles");
      Rules.write(profiles);
      int port = Start.freePort();
      String more =
          "folders: { profiles: %s }\nengine: { settle: PT0S }\n".formatted(profiles)
              + Rules.armed(List.of(FIRING));
      Path file = ground.folder().resolve("kontor.yaml");
      Files.writeString(file, ground.configuration(port, more));
      try (Program kontor = kontor(ground, file)) {
        return watch(ground, kontor, URI.create("http://127.0.0.1:" + port));
      }
    }
  }

  private Program kontor(Ground ground, Path file) throws IOException {
    List<String> command =
        List.of(
            home.resolve("kontor").toString(),
            "run",
            "--config",
            file.toString(),
            "--data",
            ground.data().toString());
    String options =
        "-Xmx%dm -XX:+ExitOnOutOfMemoryError -Xlog:gc:file=%s"
            .formatted(MEGABYTES, collections(ground));
    return Program.start(
        command,
        Map.of(Ground.PASSWORD, ground.password(), "KONTOR_JAVA_OPTS", options),
        ground.folder().resolve("last.log"));
  }

  private static Path collections(Ground ground) {
    return ground.folder().resolve("gc.log");
  }

  private Verdict watch(Ground ground, Program kontor, URI address) throws Exception {
    kontor.untilAnswered(address.resolve("/sign-in"), AT_MOST);
    var visitor = new Visitor();
    visitor.setUp(setUp(kontor));
    // Asked for while the first tick is under way.
    long asked = System.nanoTime();
    boolean shown = visitor.read(address.resolve("/orders")).contains("/orders/");
    Duration page = Duration.ofNanos(System.nanoTime() - asked);
    Duration seen = kontor.untilAnswered(address.resolve("/health"), AT_MOST);
    long fired = ground.count("SELECT COUNT(*) FROM kontor.task");
    long done = ground.count("SELECT COUNT(*) FROM kontor.task WHERE state = 'DONE'");
    boolean all = fired == ground.count(HITS);
    return new Verdict(
        "heap",
        shown && all && done > 0,
        ("%,d orders with -Xmx%dm: all seen after %.1f s, %,d fired%s, %,d done by then; orders page"
                + " in %d ms; most heap %d MB, of it live %d MB, RSS %d MB")
            .formatted(
                ORDERS,
                MEGABYTES,
                seen.toMillis() / 1e3,
                fired,
                all ? "" : " (not all)",
                done,
                page.toMillis(),
                most(ground, 1),
                most(ground, 2),
                kontor.mostMemory()));
  }

  private static URI setUp(Program kontor) throws IOException {
    Matcher link = SET_UP.matcher(kontor.said());
    if (!link.find()) {
      throw new IllegalStateException("No set-up link:\n" + kontor.said());
    }
    return URI.create(link.group());
  }

  /** The most heap in use before (1) or after (2) any collection, in megabytes. */
  private static long most(Ground ground, int when) throws IOException, SQLException {
    return COLLECTION
        .matcher(Files.readString(collections(ground)))
        .results()
        .mapToLong(collection -> Long.parseLong(collection.group(when)))
        .max()
        .orElse(0);
  }
}
