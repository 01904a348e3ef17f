package io.kontor.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the kernel end the server when its host is killed and cannot do it itself. */
final class DeathSignal {

  private static final Logger log = LoggerFactory.getLogger(DeathSignal.class);

  private final Optional<Path> setpriv;

  DeathSignal(List<Path> folders) {
    setpriv =
        folders.stream()
            .map(folder -> folder.resolve("setpriv"))
            .filter(Files::isExecutable)
            .filter(DeathSignal::isOfUtilLinux)
            .findFirst();
  }

  /** The one of BusyBox is a link to it, knows no such option and would start nothing. */
  private static boolean isOfUtilLinux(Path setpriv) {
    try {
      return setpriv.toRealPath().endsWith("setpriv");
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Wraps a command. The signal is sent when the thread that starts it ends, not only when the
   * whole host does.
   */
  List<String> wrap(String signal, List<String> command) {
    if (setpriv.isEmpty()) {
      log.warn(
          "No setpriv (util-linux) here: should this program be killed, its MariaDB server runs on"
              + " until the next start stops it");
      return command;
    }
    List<String> wrapped = new ArrayList<>();
    wrapped.add(setpriv.get().toString());
    wrapped.addAll(List.of("--pdeathsig", signal, "--"));
    wrapped.addAll(command);
    return wrapped;
  }
}
