package io.kontor.host.plugin.jar;

import io.kontor.api.error.KontorException;
import io.kontor.host.plugin.PluginError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The folder of copies that plug-ins are loaded from, so that a JAR may be overwritten at will. */
final class PrivateCopies {

  /** A copy and its hash. */
  record Copy(Path path, String sha256) {}

  private static final int HASH_DIGITS = 16;

  private final Path folder;

  /** Copies in this folder; what an earlier run left there is removed. */
  PrivateCopies(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unusable(e);
    }
    keepOnly(Set.of());
  }

  /** Tells a full disk from a damaged JAR. */
  void requireRoom(long bytes) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < bytes) {
        throw unusable(new IOException("No space left on device"));
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Copies a JAR; the same content is kept once. */
  Copy take(Path jar) throws IOException {
    return take(jar, jar.getFileName().toString());
  }

  /** Copies a JAR under a name of its own. */
  Copy take(Path jar, String name) throws IOException {
    Path arriving = Files.createTempFile(folder, "arriving", ".tmp");
    try {
      String sha256;
      try (var in = Files.newInputStream(jar);
          var out = Files.newOutputStream(arriving)) {
        sha256 = Sha256.hex(in, out);
      }
      Path copy = folder.resolve(sha256.substring(0, HASH_DIGITS) + "-" + name);
      Files.move(arriving, copy, StandardCopyOption.REPLACE_EXISTING);
      return new Copy(copy, sha256);
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  /** Removes all other copies. */
  void keepOnly(Set<Path> wanted) {
    for (Path file : files()) {
      if (!wanted.contains(file)) {
        try {
          Files.deleteIfExists(file);
        } catch (IOException e) {
          throw unusable(e);
        }
      }
    }
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private KontorException unusable(IOException e) {
    return new KontorException(
        PluginError.FOLDER_UNREADABLE,
        Map.of("folder", folder, "problem", String.valueOf(e.getMessage())),
        e);
  }
}
