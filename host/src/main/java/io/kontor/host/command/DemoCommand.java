package io.kontor.host.command;

import io.kontor.api.shop.Shop;
import io.kontor.host.Host;
import io.kontor.host.Installation;
import io.kontor.host.Wiring;
import io.kontor.host.demo.Demo;
import io.kontor.host.demo.DemoSummary;
import io.kontor.host.demo.DemoVendor;
import io.kontor.host.log.LogFile;
import io.kontor.host.task.TaskState;
import io.kontor.host.watch.UntilIdle;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The demo: everything embedded, nothing leaves this machine. */
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

  /** A Tuesday, ten o'clock in Berlin. */
  static final String TUESDAY = "2026-03-10T09:00:00Z";

  private static final double NANOS = 1e9;

  private final Terminal terminal;

  @Option(names = "--once")
  private boolean once;

  @Option(names = "--at", paramLabel = "INSTANT")
  private @Nullable Instant at;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Option(names = "--json", paramLabel = "FILE")
  private @Nullable Path json;

  @Option(names = "--port", paramLabel = "PORT", converter = Port.class)
  private int port = 8480;

  /** On this terminal. */
  public DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!once && (at != null || json != null)) {
      throw WrongCall.missing(Stream.of("--once"));
    }
    Path home = terminal.home().home();
    // Their clocks differ: one must not meet what the other did months before or after.
    Path usual = home.resolve("data").resolve(once ? "demo-once" : "demo");
    Path folder = data == null ? usual : data;
    var installation = Installation.at(home, Optional.of(folder));
    var server = new DemoServer(terminal, installation, port);
    return LogFile.during(installation.log(), () -> once ? once(installation) : server.call());
  }

  private int once(Installation installation) {
    Clock clock = Clock.fixed(at == null ? Instant.parse(TUESDAY) : at, ZoneOffset.UTC);
    String code = new DemoVendor(installation).code("auftragsmanager", "premium");
    try (Demo demo = new Demo(installation, clock, port, terminal);
        Host host = new Wiring(installation, demo.configuration(), clock, terminal).host()) {
      host.licences().add(code, "demo");
      new Serving(terminal).begin(host);
      double ready = uptime();
      DemoSummary summary = work(host, demo, ready);
      if (json != null) {
        summary.write(json);
      }
      tell(summary);
      return Exit.DONE;
    }
  }

  private DemoSummary work(Host host, Demo demo, double ready) {
    Shop shop = host.shops().shop("demo");
    long orders = shop.orders().count();
    terminal.say("command.progress.work", Map.of("orders", orders));
    long mailsBefore = demo.mailbox().count();
    long uncertainBefore = uncertain(host.engine().tasks().countsByState());
    double startedAt = uptime() - System.nanoTime() / NANOS;
    UntilIdle.Summary run = host.engine().untilIdle().run();
    var tasks = new TreeMap<String, Long>();
    run.tasks().forEach((state, n) -> tasks.put(state.name(), n));
    Double firstMail =
        demo.firstMail().map(nanos -> rounded(nanos / NANOS + startedAt)).orElse(null);
    return new DemoSummary(
        orders,
        run.evaluated(),
        run.fired(),
        new DemoSummary.Mails(
            demo.mailbox().count() - mailsBefore, uncertain(run.tasks()) - uncertainBefore),
        tasks,
        new DemoSummary.Seconds(rounded(ready), firstMail, rounded(uptime())));
  }

  private void tell(DemoSummary summary) {
    terminal.answer(
        "command.demo.done",
        Map.of(
            "orders", summary.orders(),
            "evaluated", summary.evaluated(),
            "mails", summary.mails().accepted(),
            "uncertain", summary.mails().uncertain(),
            "seconds", summary.seconds().total(),
            "file", json == null ? "–" : json));
  }

  private static long uncertain(Map<TaskState, Long> counts) {
    return counts.getOrDefault(TaskState.UNCERTAIN, 0L);
  }

  private static double uptime() {
    return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 100) / 100.0;
  }
}
