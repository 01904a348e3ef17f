package io.kontor.host.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All classes this run has loaded, for the next start, if the launcher wants them kept. */
final class LoadedClasses {

  private static final Logger log = LoggerFactory.getLogger(LoadedClasses.class);

  private static final String FILE = "kontor.classes";

  private final Terminal terminal;
  private final Optional<Path> file;

  LoadedClasses(Terminal terminal) {
    this.terminal = terminal;
    this.file = Optional.ofNullable(System.getProperty(FILE)).map(Path::of);
  }

  /** A start is slower without them and no less right, so nothing is thrown. */
  void keep() {
    file.ifPresent(
        kept -> {
          terminal.say("command.run.keeping", Map.of());
          try {
            write(kept);
          } catch (IOException | JMException e) {
            log.warn("The classes were not kept in {}", kept, e);
          }
        });
  }

  /**
   * Java breaks on a file that is cut off, so only a whole one gets the name, and no other host
   * writes the one it is made in.
   */
  private static void write(Path kept) throws IOException, JMException {
    Path made = kept.resolveSibling(kept.getFileName() + "." + ProcessHandle.current().pid());
    ManagementFactory.getPlatformMBeanServer()
        .invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            "vmCds",
            new Object[] {new String[] {"dynamic_dump", made.toString()}},
            new String[] {String[].class.getName()});
    try (var written = FileChannel.open(made, StandardOpenOption.READ)) {
      written.force(true);
    }
    Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE);
  }
}
