package io.kontor.host;

import io.kontor.api.error.KontorException;
import io.kontor.host.db.DbError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * The data folder in the hands of one host. A second one would take the first for dead, and with it
 * the tasks it is working on.
 */
final class DataFolder implements AutoCloseable {

  private final FileChannel channel;

  private DataFolder(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes it, or says that another has it. */
  static DataFolder take(Path folder) {
    try {
      Files.createDirectories(folder);
      // The file stays: whoever deleted it would let a second host lock a new one of that name.
      FileChannel channel =
          FileChannel.open(
              folder.resolve("host.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isLocked(channel)) {
        return new DataFolder(channel);
      }
      channel.close();
      throw new KontorException(DbError.FOLDER_TAKEN, Map.of("folder", folder));
    } catch (IOException e) {
      String details = e.getClass().getSimpleName() + ": " + e.getMessage();
      throw new KontorException(
          DbError.FOLDER_REFUSED, Map.of("folder", folder, "details", details), e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
