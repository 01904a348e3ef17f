package io.kontor.mariadb;

import static io.kontor.mariadb.TestServers.bundledIn;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A program that starts a server, says so, and waits to be killed. */
final class HostProgram {

  private HostProgram() {}

  /**
   * Runs until killed.
   *
   * @param arguments the folder, and {@code no-setpriv} for a machine that has none, or {@code
   *     installed} and the folder with the machine's own server
   */
  public static void main(String[] arguments) throws Exception {
    MariaDbOptions options = bundledIn(Path.of(arguments[0]));
    if (List.of(arguments).contains("no-setpriv")) {
      options = TestServers.lookingIn(List.of(), options);
    }
    if (List.of(arguments).contains("installed")) {
      List<Path> folders = List.of(Path.of(arguments[2]), Path.of("/usr/bin"));
      options = TestServers.lookingIn(folders, options.withChoice(ServerChoice.SYSTEM));
    }
    EmbeddedMariaDb database = EmbeddedMariaDb.start(options);
    TestServers.writeARow(database);
    try (FileOutputStream output = new FileOutputStream(FileDescriptor.out)) {
      output.write("serving\n".getBytes(StandardCharsets.UTF_8));
      output.flush();
      new CountDownLatch(1).await();
    }
    database.close();
  }
}
