package io.kontor.host.command;

import io.kontor.api.error.KontorException;
import io.kontor.host.Host;
import io.kontor.host.Installation;
import io.kontor.host.WebParts;
import io.kontor.host.Wiring;
import io.kontor.host.installation.Configuration;
import io.kontor.host.plugin.PluginError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A host with pages that runs what a Maven project compiles, and reloads it when it changes: in the
 * demo's shop unless a configuration is named, so that nothing leaves this machine by mistake.
 */
@Command(name = "dev", mixinStandardHelpOptions = true)
final class PluginDevCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR")
  private Path project = Path.of("");

  @Mixin private InstallationOptions where = new InstallationOptions();

  @Option(names = "--port", paramLabel = "PORT", converter = Port.class)
  private int port = 8480;

  PluginDevCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path folder = project.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder.resolve("target"))) {
      throw new KontorException(PluginError.NOT_BUILT, Map.of("folder", folder));
    }
    return where.namesConfiguration()
        ? run(where.installation(terminal).withDev(folder))
        : new DemoServer(terminal, where.installation(terminal, "dev").withDev(folder), port)
            .call();
  }

  private int run(Installation installation) {
    Clock clock = Clock.systemUTC();
    Configuration configuration = where.configuration(terminal);
    try (Host host = new Wiring(installation, configuration, clock, terminal).host()) {
      var web = new WebParts(host, installation, terminal, clock);
      new Serving(terminal, PluginReport.beat(host, installation, terminal))
          .untilStopped(host, web, Optional.empty(), () -> {});
      return Exit.DONE;
    }
  }
}
