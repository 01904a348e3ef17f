package io.kontor.host.command;

import io.kontor.api.error.KontorException;
import io.kontor.host.Host;
import io.kontor.host.Installation;
import io.kontor.host.WebParts;
import io.kontor.host.Wiring;
import io.kontor.host.config.ConfigError;
import io.kontor.host.config.Configuration;
import io.kontor.host.config.ConfigurationFile;
import io.kontor.host.config.Problems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the host until it is stopped. */
@Command(name = "run", description = "Watch the shops and work, until stopped.")
public final class RunCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--config", paramLabel = "FILE", description = "Instead of conf/kontor.yaml.")
  private @Nullable Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Database, keys and files; data/ by default.")
  private @Nullable Path data;

  @Option(names = "--once", description = "Work until nothing is left to do, then stop.")
  private boolean once;

  /** On this terminal. */
  public RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var installation = Installation.at(terminal.home().home(), Optional.ofNullable(data));
    var problems = new Problems();
    Optional<Path> file = config == null ? installation.configuration() : Optional.of(config);
    Optional<Configuration> configuration =
        ConfigurationFile.read(file, terminal.environment(), problems);
    if (configuration.isEmpty()) {
      terminal.problems(problems.list());
      throw new KontorException(
          ConfigError.PROBLEMS,
          Map.of(
              "file", file.map(Path::toString).orElse("kontor.yaml"),
              "count", problems.list().size()));
    }
    return run(installation, configuration.get());
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
