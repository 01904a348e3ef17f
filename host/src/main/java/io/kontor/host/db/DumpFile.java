package io.kontor.host.db;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that bears its name only once it is whole and on the disk. Its owner alone may read it.
 */
final class DumpFile implements AutoCloseable {

  private static final String PART = ".part";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path file;
  private final Path part;
  private final FileChannel channel;
  private final Writer writer;

  private DumpFile(Path file, Path part, FileChannel channel) {
    this.file = file;
    this.part = part;
    this.channel = channel;
    this.writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
  }

  /**
   * Begins one.
   *
   * @param file written over by nobody: if it is there, a number is added to its name
   */
  static DumpFile begin(Path file) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    removeParts(folder);
    Path free = free(file);
    Path part = free.resolveSibling(free.getFileName() + PART);
    return new DumpFile(
        free,
        part,
        FileChannel.open(
            part,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(OWNER_ONLY)));
  }

  /** What one that was killed has left: nobody else writes here. */
  private static void removeParts(Path folder) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + PART)) {
      for (Path part : parts) {
        Files.delete(part);
      }
    }
  }

  private static Path free(Path file) {
    Path free = file;
    String name = file.getFileName().toString();
    for (int i = 2; Files.exists(free); i++) {
      free = file.resolveSibling(name.replaceFirst("(\\.sql)?$", "-" + i + "$1"));
    }
    return free;
  }

  Writer writer() {
    return writer;
  }

  /** Gives it its name, when nothing of it can be lost any more. */
  Path finish() throws IOException {
    writer.flush();
    channel.force(true);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
  }
}
