package io.kontor.mariadb;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Servers that outlived a killed host. They are known by their command line and not by the pid file
 * alone: a server writes that only once it runs, the one that makes new data never does, and a pid
 * may long be another program's.
 */
final class Leftover {

  private static final Logger log = LoggerFactory.getLogger(Leftover.class);

  /**
   * The kernel gives a command line in the bytes it was started with, which are in the JDK's own
   * file name encoding.
   */
  private static final Charset ARGUMENTS =
      Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

  private final DataFolder folder;

  Leftover(DataFolder folder) {
    this.folder = folder;
  }

  void stop(Consumer<StartStep> progress) {
    List<ProcessHandle> servers = ProcessHandle.allProcesses().filter(this::isOurs).toList();
    if (servers.isEmpty()) {
      return;
    }
    progress.accept(StartStep.STOPPING_LEFTOVER);
    for (ProcessHandle server : servers) {
      log.warn("Stopping the MariaDB server {} that was left behind in {}", server.pid(), folder);
      if (!ServerStop.stop(server, () -> isGone(server))) {
        throw new MariaDbException(
            MariaDbException.Reason.LEFTOVER_STAYS,
            Map.of("folder", folder.toString(), "pid", Long.toString(server.pid())));
      }
    }
  }

  /**
   * Whether it has ended, be it that nobody has collected it yet: for the JDK such a process lives
   * on.
   */
  static boolean isGone(ProcessHandle process) {
    return !process.isAlive() || isZombie(process);
  }

  private static boolean isZombie(ProcessHandle process) {
    try {
      byte[] stat = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/stat"));
      // pid (name) state ...; a name may hold blanks and brackets
      String text = new String(stat, StandardCharsets.ISO_8859_1);
      return text.startsWith(") Z", text.lastIndexOf(')'));
    } catch (IOException e) {
      return !process.isAlive();
    }
  }

  private boolean isOurs(ProcessHandle process) {
    List<String> arguments = arguments(process);
    boolean ourData =
        arguments.contains(ServerBinary.dataArgument(folder.data()))
            || arguments.contains(ServerBinary.dataArgument(folder.newData()));
    return ourData && arguments.stream().anyMatch(argument -> argument.endsWith("/mariadbd"));
  }

  private static List<String> arguments(ProcessHandle process) {
    try {
      byte[] line = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/cmdline"));
      return Arrays.asList(new String(line, ARGUMENTS).split("\0"));
    } catch (IOException e) {
      // Gone meanwhile, or none of our business.
      return List.of();
    }
  }
}
