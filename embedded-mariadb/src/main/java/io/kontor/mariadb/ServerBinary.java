package io.kontor.mariadb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server program and what belongs to it.
 *
 * @param program the executable {@code mariadbd}
 * @param base what the server takes its own paths from
 * @param share the folder with its messages and the statements that make its system tables
 * @param version its release
 */
record ServerBinary(Path program, Path base, Path share, ServerVersion version) {

  /** Whether the statements that make a new data folder are there; some packages leave them out. */
  boolean canCreateData() {
    return Files.isReadable(script("system_tables.sql"));
  }

  /**
   * One of the server's own statement files, which 11.x names {@code mariadb_...} and older ones
   * {@code mysql_...}.
   */
  Path script(String name) {
    Path current = share.resolve("mariadb_" + name);
    return Files.exists(current) ? current : share.resolve("mysql_" + name);
  }

  /**
   * The command both for making the data and for serving it: InnoDB's settings must be the same for
   * both.
   */
  List<String> command(Path data, Path temporary, boolean asRoot) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    // First, by the server's own rule: a my.cnf of the machine must not reach in.
    command.add("--no-defaults");
    command.add("--basedir=" + base);
    command.add(dataArgument(data));
    command.add("--tmpdir=" + temporary);
    command.add("--lc-messages-dir=" + share);
    command.add("--innodb-data-file-path=ibdata1:4M:autoextend");
    command.add("--innodb-autoextend-increment=4");
    command.add("--innodb-undo-tablespaces=0");
    command.add("--innodb-log-file-size=24M");
    command.add("--innodb-buffer-pool-size=64M");
    command.add("--key-buffer-size=1M");
    command.add("--aria-pagecache-buffer-size=8M");
    command.add("--performance-schema=OFF");
    // 10.x would take latin1, and 11.5 has another default collation than 11.4.
    command.add("--character-set-server=utf8mb4");
    command.add("--collation-server=utf8mb4_unicode_ci");
    // Without it 11.4 makes a certificate at every start, which takes up to nine seconds; nothing
    // leaves the machine.
    command.add("--skip-ssl");
    if (asRoot) {
      // The server refuses root unless told so. Another --user would make it change its user id
      // after the fork, and
      // the kernel then forgets the signal that ends the server with its host.
      command.add("--user=root");
    }
    return command;
  }

  /** By this argument a server is known to work on a data folder. */
  static String dataArgument(Path data) {
    return "--datadir=" + data;
  }
}
