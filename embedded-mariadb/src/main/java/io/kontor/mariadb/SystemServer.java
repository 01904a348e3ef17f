package io.kontor.mariadb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The servers that are installed on the machine. */
final class SystemServer {

  private static final Logger log = LoggerFactory.getLogger(SystemServer.class);

  private final List<Path> folders;
  private final List<String> rejected = new ArrayList<>();

  SystemServer(List<Path> folders) {
    this.folders = folders;
  }

  Optional<ServerBinary> find() {
    return folders.stream()
        .map(folder -> folder.resolve("mariadbd"))
        .filter(Files::isExecutable)
        .map(this::inspect)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What was looked at and why it may not run. */
  String rejected() {
    return rejected.isEmpty() ? "there is no mariadbd in " + folders : String.join(", ", rejected);
  }

  private Optional<ServerBinary> inspect(Path found) {
    try {
      Path program = found.toRealPath();
      String output = versionLine(program);
      Optional<ServerVersion> version = ServerVersion.reportedIn(output);
      if (version.isEmpty()) {
        return reject(program + " does not tell its version but '" + output.strip() + "'");
      }
      if (version.get().isOlderThan(ServerVersion.OLDEST_SUPPORTED)) {
        return reject(program + " is the too old " + version.get());
      }
      return describe(program, version.get());
    } catch (IOException e) {
      return reject(found + " does not run: " + e.getMessage());
    }
  }

  private Optional<ServerBinary> describe(Path program, ServerVersion version) {
    Path base = program.resolveSibling("..").normalize();
    Optional<ServerBinary> complete =
        Stream.of("share/mariadb", "share/mysql", "share")
            .map(share -> new ServerBinary(program, base, base.resolve(share), version))
            .filter(ServerBinary::canCreateData)
            .findFirst();
    return complete.isPresent()
        ? complete
        : reject(program + " has no mariadb_system_tables.sql below " + base.resolve("share"));
  }

  private Optional<ServerBinary> reject(String why) {
    log.info("Installed MariaDB passed over: {}", why);
    rejected.add(why);
    return Optional.empty();
  }

  private static String versionLine(Path program) throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), "--no-defaults", "--version")
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
