package io.kontor.host.command;

import io.kontor.host.Host;
import io.kontor.host.Installation;
import io.kontor.host.WebParts;
import io.kontor.host.Wiring;
import io.kontor.host.installation.Configuration;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    return run(where.installation(terminal), where.configuration(terminal));
  }

  private int run(Installation installation, Configuration configuration) {
    Clock clock = Clock.systemUTC();
    var serving = new Serving(terminal);
    try (Host host = new Wiring(installation, configuration, clock, terminal).host()) {
      if (once) {
        serving.begin(host);
        host.engine().untilIdle().run();
      } else {
        var web = new WebParts(host, installation, terminal, clock);
        serving.untilStopped(host, web, Optional.empty(), () -> {});
      }
      return Exit.DONE;
    }
  }
}
