package io.kontor.host.installation;

import io.kontor.api.error.KontorException;
import io.kontor.host.config.Binder;
import io.kontor.host.config.ConfigError;
import io.kontor.host.config.Node;
import io.kontor.host.config.Node.Mapping;
import io.kontor.host.config.Node.Sequence;
import io.kontor.host.config.Place;
import io.kontor.host.config.Problems;
import io.kontor.host.config.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code kontor.yaml} and the environment, once, all problems at once. */
public final class ConfigurationFile {

  private static final int VERSION = 1;

  private ConfigurationFile() {}

  /** Reads a file; without one every key has its default. */
  public static Optional<Configuration> read(
      Optional<Path> file,
      Map<String, String> variables,
      ConfigurationCheck check,
      Problems problems) {
    String name = file.map(Path::toString).orElse("kontor.yaml");
    return parse(file.map(ConfigurationFile::text).orElse(""), name, variables, check, problems);
  }

  /** Reads the text of such a file. */
  public static Optional<Configuration> parse(
      String text, String name, Map<String, String> variables, Problems problems) {
    return parse(text, name, variables, configuration -> List.of(), problems);
  }

  /** The same, with a further check; told are its problems as well, each at its place. */
  public static Optional<Configuration> parse(
      String text,
      String name,
      Map<String, String> variables,
      ConfigurationCheck check,
      Problems problems) {
    Optional<Node> root =
        YamlReader.read(text, name, problems)
            .map(node -> new Environment(variables, problems).fill(node));
    Optional<Configuration> read =
        root.flatMap(node -> new Binder(problems).bind(node, Configuration.class));
    read.map(check::flaws).orElse(List.of()).stream()
        .forEach(flaw -> problems.add(place(root.orElseThrow(), flaw), flaw.problem()));
    read.filter(configuration -> configuration.version() != VERSION)
        .ifPresent(
            configuration ->
                problems.add(
                    new Place(name, 1, 1),
                    ConfigError.VERSION,
                    Map.of("version", configuration.version(), "known", VERSION)));
    return problems.isEmpty() ? read : Optional.empty();
  }

  private static Place place(Node root, ConfigurationCheck.Flaw flaw) {
    Node found = root;
    if (root instanceof Mapping all
        && all.entries().get(flaw.list()) instanceof Sequence list
        && flaw.index() < list.items().size()) {
      found = list.items().get(flaw.index());
    }
    return found instanceof Mapping element
        ? element.keys().getOrDefault(flaw.key(), element.place())
        : found.place();
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
