package io.kontor.host.command;

import io.kontor.api.error.KontorException;
import io.kontor.host.Installation;
import io.kontor.host.config.ConfigError;
import io.kontor.host.config.Problems;
import io.kontor.host.connection.ShopFlaws;
import io.kontor.host.installation.Configuration;
import io.kontor.host.installation.ConfigurationFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command works on, and by which configuration. */
public final class InstallationOptions {

  @Option(names = "--config", paramLabel = "FILE")
  private @Nullable Path config;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  /** The installation. */
  public Installation installation(Terminal terminal) {
    return Installation.at(terminal.home().home(), Optional.ofNullable(data));
  }

  /** The installation with a data folder of its own inside the usual one, unless one is named. */
  Installation installation(Terminal terminal, String inside) {
    Path usual = terminal.home().data().resolve(inside);
    return Installation.at(terminal.home().home(), Optional.of(data == null ? usual : data));
  }

  /** Whether a configuration is named. */
  boolean namesConfiguration() {
    return config != null;
  }

  /** The file that is read, or would be written. */
  public Path file(Terminal terminal) {
    return config == null ? installation(terminal).conf().resolve("kontor.yaml") : config;
  }

  /** Reads the configuration; says everything that is wrong with it. */
  Configuration configuration(Terminal terminal) {
    return configuration(
        config == null ? installation(terminal).configuration() : Optional.of(config), terminal);
  }

  /** Reads one; says everything that is wrong with it. */
  static Configuration configuration(Optional<Path> file, Terminal terminal) {
    var problems = new Problems();
    return ConfigurationFile.read(file, terminal.environment(), ShopFlaws::of, problems)
        .orElseThrow(
            () -> {
              terminal.problems(problems.list());
              return new KontorException(
                  ConfigError.PROBLEMS,
                  Map.of(
                      "file", file.map(Path::toString).orElse("kontor.yaml"),
                      "count", problems.list().size()));
            });
  }
}
