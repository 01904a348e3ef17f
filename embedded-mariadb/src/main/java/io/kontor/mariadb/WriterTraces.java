package io.kontor.mariadb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What MariaDB's own files say about who wrote the data, where our own note of it is missing: after
 * an upgrade its tools leave their version, and InnoDB's log bears that of the server that made it.
 * A newer server may have written since, so this is the least it can have been.
 */
final class WriterTraces {

  private static final List<String> OF_AN_UPGRADE =
      List.of("mariadb_upgrade_info", "mysql_upgrade_info");
  private static final int CREATOR_AT = 16;
  private static final int CREATOR_LENGTH = 32;

  private final Path data;

  WriterTraces(Path data) {
    this.data = data;
  }

  /** The newest server that left a trace; empty if there is none. */
  Optional<ServerVersion> newest() throws IOException {
    List<ServerVersion> found = new ArrayList<>();
    for (String name : OF_AN_UPGRADE) {
      Path file = data.resolve(name);
      if (Files.exists(file)) {
        ServerVersion.startOf(Files.readString(file, StandardCharsets.ISO_8859_1))
            .ifPresent(found::add);
      }
    }
    creatorOfTheLog().ifPresent(found::add);
    return found.stream().max(Comparator.naturalOrder());
  }

  private Optional<ServerVersion> creatorOfTheLog() throws IOException {
    Path log = data.resolve("ib_logfile0");
    if (Files.notExists(log)) {
      return Optional.empty();
    }
    try (InputStream content = Files.newInputStream(log)) {
      byte[] head = content.readNBytes(CREATOR_AT + CREATOR_LENGTH);
      String text = new String(head, StandardCharsets.ISO_8859_1);
      // "MariaDB 11.4.5", or "Backup 11.4.5" in a copy that was made while the server ran.
      return ServerVersion.startOf(
          text.substring(Math.min(CREATOR_AT, text.length())).replaceFirst("^[A-Za-z]+ ", ""));
    }
  }
}
