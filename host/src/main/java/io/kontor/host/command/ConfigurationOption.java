package io.kontor.host.command;

import io.kontor.api.error.KontorException;
import io.kontor.host.Installation;
import io.kontor.host.config.Problems;
import io.kontor.host.connection.ShopFlaws;
import io.kontor.host.installation.Configuration;
import io.kontor.host.installation.ConfigurationFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which configuration a command finds plug-ins; it works also while that one is broken. */
final class ConfigurationOption {

  private static final String USUAL = "plugins";

  @Option(names = "--config", paramLabel = "FILE")
  private @Nullable Path config;

  /** The folder into which plug-ins are dropped; the usual one if the configuration is broken. */
  Path plugins(Terminal terminal) {
    Installation installation = terminal.home();
    Optional<Path> file = config == null ? installation.configuration() : Optional.of(config);
    return installation.folder(
        read(file, terminal).map(it -> it.folders().plugins()).orElse(USUAL));
  }

  /** A file that is named must be there. */
  private Optional<Configuration> read(Optional<Path> file, Terminal terminal) {
    try {
      return ConfigurationFile.read(file, terminal.environment(), ShopFlaws::of, new Problems());
    } catch (KontorException e) {
      if (config != null) {
        throw e;
      }
      return Optional.empty();
    }
  }
}
