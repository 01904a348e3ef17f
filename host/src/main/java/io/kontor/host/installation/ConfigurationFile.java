package io.kontor.host.installation;

import io.kontor.api.error.KontorException;
import io.kontor.host.config.Binder;
import io.kontor.host.config.ConfigError;
import io.kontor.host.config.Place;
import io.kontor.host.config.Problems;
import io.kontor.host.config.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads {@code kontor.yaml} and the environment, once, all problems at once. */
public final class ConfigurationFile {

  private static final int VERSION = 1;

  private ConfigurationFile() {}

  /** Reads a file; without one every key has its default. */
  public static Optional<Configuration> read(
      Optional<Path> file, Map<String, String> variables, Problems problems) {
    String name = file.map(Path::toString).orElse("kontor.yaml");
    String text = file.map(ConfigurationFile::text).orElse("");
    return parse(text, name, variables, problems);
  }

  /** Reads the text of such a file. */
  public static Optional<Configuration> parse(
      String text, String name, Map<String, String> variables, Problems problems) {
    Optional<Configuration> read =
        YamlReader.read(text, name, problems)
            .map(node -> new Environment(variables, problems).fill(node))
            .flatMap(node -> new Binder(problems).bind(node, Configuration.class));
    read.filter(configuration -> configuration.version() != VERSION)
        .ifPresent(
            configuration ->
                problems.add(
                    new Place(name, 1, 1),
                    ConfigError.VERSION,
                    Map.of("version", configuration.version(), "known", VERSION)));
    return problems.isEmpty() ? read : Optional.empty();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new KontorException(
          ConfigError.UNREADABLE, Map.of("file", file, "problem", e.getClass().getSimpleName()), e);
    }
  }
}
