package io.kontor.mariadb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new data folder as mariadb-install-db would, but without that script: it needs more
 * programs than the bundled server has. The data appears under its name only when it is whole.
 */
final class Bootstrap {

  private static final long MEGABYTES = 80;
  private static final int PASSWORD_BYTES = 18;
  private static final List<String> SCRIPTS =
      List.of("system_tables.sql", "performance_tables.sql", "system_tables_data.sql");

  private final ServerBinary server;
  private final DataFolder folder;
  private final DeathSignal deathSignal;

  Bootstrap(ServerBinary server, DataFolder folder, DeathSignal deathSignal) {
    this.server = server;
    this.folder = folder;
    this.deathSignal = deathSignal;
  }

  void createData() {
    try {
      FolderTree.deleteIfExists(folder.newData());
      folder.requireSpace(folder.root(), MEGABYTES);
      Files.createDirectory(
          folder.newData(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      String password = randomPassword();
      run(password);
      folder.writeSecret(password);
      folder.writeVersion(server.version());
      Files.move(folder.newData(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw folder.refused(e);
    }
  }

  private void run(String password) throws IOException {
    Process process =
        new ProcessBuilder(deathSignal.wrap("SIGKILL", command()))
            .redirectErrorStream(true)
            .redirectOutput(folder.bootstrapLog().toFile())
            .start();
    IOException brokenPipe = null;
    try (OutputStream input = process.getOutputStream()) {
      writeStatements(input, password);
    } catch (IOException e) {
      // The server ended early; what it wrote says why.
      brokenPipe = e;
    }
    int exit = waitFor(process);
    if (exit != 0 || brokenPipe != null) {
      throw notCreated(brokenPipe);
    }
  }

  private List<String> command() {
    List<String> command =
        new ArrayList<>(server.command(folder.newData(), folder.temporary(), ServerUser.isRoot()));
    command.addAll(
        List.of(
            "--bootstrap",
            "--silent-startup",
            "--net-buffer-length=16K",
            "--max-allowed-packet=8M"));
    return command;
  }

  /** One statement a line: that is all the server's bootstrap understands. */
  private void writeStatements(OutputStream input, String password) throws IOException {
    write(
        input,
        """
        create database mysql;
        use mysql;
        SET @skip_auth_anonymous=1;
        SET @auth_root_socket=NULL;
        """);
    for (String name : SCRIPTS) {
      copy(server.script(name), input);
    }
    copy(server.share().resolve("maria_add_gis_sp_bootstrap.sql"), input);
    copy(server.script("sys_schema.sql"), input);
    write(input, accounts(password));
  }

  /**
   * The server takes no name for the host 'localhost' from a TCP connection, so root comes by the
   * socket only.
   */
  private static String accounts(String password) {
    return """
        use mysql;
        delete from global_priv where User not in ('root','mariadb.sys');
        delete from global_priv where User='root' and Host<>'localhost';
        delete from proxies_priv where Host<>'localhost';
        FLUSH PRIVILEGES;
        ALTER USER root@localhost IDENTIFIED BY '%1$s';
        CREATE USER %2$s@'127.0.0.1' IDENTIFIED BY '%1$s';
        GRANT ALL ON *.* TO %2$s@'127.0.0.1' WITH GRANT OPTION;
        """
        .formatted(password, EmbeddedMariaDb.USER);
  }

  private static void copy(Path script, OutputStream input) throws IOException {
    // Not every release has every script: 10.6 to 12 differ in what is left of the performance
    // schema's.
    if (Files.exists(script)) {
      Files.copy(script, input);
      input.write('\n');
    }
  }

  private static void write(OutputStream input, String statements) throws IOException {
    input.write(statements.getBytes(StandardCharsets.UTF_8));
  }

  private static String randomPassword() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw notCreated(e);
    }
  }

  private MariaDbException notCreated(@Nullable Throwable cause) {
    String tail = DataFolder.tail(folder.bootstrapLog());
    if (DataFolder.tellsOfFullDisk(tail)) {
      return folder.noSpace(DataFolder.lineOfFullDisk(tail), cause);
    }
    return new MariaDbException(
        MariaDbException.Reason.NOT_CREATED,
        Map.of(
            "folder", folder.toString(),
            "server", server.version().toString(),
            "program", server.program().toString(),
            "log", tail),
        cause);
  }
}
