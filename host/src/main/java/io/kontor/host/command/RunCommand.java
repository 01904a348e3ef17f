package io.kontor.host.command;

import io.kontor.host.Engine;
import io.kontor.host.Host;
import io.kontor.host.Installation;
import io.kontor.host.WebParts;
import io.kontor.host.Wiring;
import io.kontor.host.installation.Configuration;
import io.kontor.host.log.LogFile;
import io.kontor.host.watch.UntilIdle;
import io.kontor.host.watch.UntilSettled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the host until it is stopped. */
@Command(name = "run", mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private InstallationOptions where = new InstallationOptions();

  @Option(names = "--once")
  private boolean once;

  /** On this terminal. */
  public RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Installation installation = where.installation(terminal);
    Configuration configuration = where.configuration(terminal);
    return LogFile.during(installation.log(), () -> run(installation, configuration));
  }

  private int run(Installation installation, Configuration configuration) {
    Clock clock = Clock.systemUTC();
    var serving = new Serving(terminal);
    try (Host host = new Wiring(installation, configuration, clock, terminal).host()) {
      if (once) {
        serving.begin(host);
        return once(host, configuration.engine().settle(), clock);
      } else {
        var web = new WebParts(host, installation, terminal, clock);
        var classes = new LoadedClasses(terminal);
        serving.untilStopped(host, web, Optional.empty(), classes::keep);
      }
      return Exit.DONE;
    }
  }

  private int once(Host host, Duration settle, Clock clock) {
    Engine engine = host.engine();
    var work = new UntilSettled(engine.untilIdle(), engine.tasks(), clock, settle);
    try {
      UntilIdle.Summary summary = work.run(moment -> pause(moment, clock));
      terminal.answer(
          "command.run.once",
          Map.of(
              "evaluated", summary.evaluated(),
              "fired", summary.firedInAll(),
              "skipped", summary.skipped()));
      if (engine.states().active().isEmpty()) {
        terminal.say("command.run.once.none", Map.of());
      }
      boolean all = summary.skipped() == 0 && host.unread().isEmpty();
      return all ? Exit.DONE : Exit.PROBLEM;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.PROBLEM;
    }
  }

  private void pause(Instant moment, Clock clock) throws InterruptedException {
    Duration rest = Duration.between(clock.instant(), moment);
    terminal.say("command.run.settling", Map.of("seconds", Math.max(1, rest.toSeconds())));
    TimeUnit.NANOSECONDS.sleep(Math.max(0, rest.toNanos()));
  }
}
