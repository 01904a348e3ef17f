package io.kontor.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folders of one installation. A clone is one: its plug-ins are built in it, and what people
 * drop or write lies beside the sources, never under a {@code target}.
 *
 * @param home where {@code kontor} lies
 * @param data database, keys, files; {@code --data} puts it elsewhere
 * @param dev the Maven project of a plug-in under development
 */
public record Installation(Path home, Path data, Optional<Path> dev) {

  /** Makes the paths absolute. */
  public Installation {
    home = home.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
  }

  /** The installation at a place, its data beside it unless said otherwise. */
  public static Installation at(Path home, Optional<Path> data) {
    return new Installation(home, data.orElse(home.resolve("data")), Optional.empty());
  }

  /** The same with a plug-in under development. */
  public Installation withDev(Path project) {
    return new Installation(home, data, Optional.of(project));
  }

  /** What the operator wrote, if anything. */
  public Optional<Path> configuration() {
    return Optional.of(conf().resolve("kontor.yaml")).filter(Files::isRegularFile);
  }

  /** Configuration and vendors' keys. */
  public Path conf() {
    return home.resolve("conf");
  }

  /** A folder named by the configuration: absolute, or under the installation. */
  public Path folder(String name) {
    return home.resolve(name).normalize();
  }

  /** The log of a host on this data: no two hosts at work write the same file. */
  public Path log() {
    if (!data.startsWith(home)) {
      return data.resolve("logs").resolve("kontor.log");
    }
    boolean usual = data.equals(home.resolve("data")) || data.equals(home);
    String name = usual ? "kontor" : home.relativize(data).toString().replace('/', '-');
    return home.resolve("logs").resolve(name + ".log");
  }

  /** Keys of trusted vendors: the operator's, and those trusted in this data folder alone. */
  public List<Path> vendors() {
    return List.of(conf().resolve("vendors"), data.resolve("vendors"));
  }

  /** Folders with the sources of plug-ins; only a clone has them. */
  public List<Path> pluginSources() {
    return Files.isRegularFile(home.resolve("pom.xml"))
        ? List.of(home.resolve("plugins"))
        : List.of();
  }
}
