package io.kontor.host.licence.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command is about. */
final class PlaceOptions {

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "licence.option.config")
  private @Nullable Path config;

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "licence.option.data")
  private @Nullable Path data;

  LicenceDesk.Place of(LicenceDesk desk) {
    return desk.places().at(Optional.ofNullable(config), data());
  }

  Optional<Path> data() {
    return Optional.ofNullable(data);
  }
}
