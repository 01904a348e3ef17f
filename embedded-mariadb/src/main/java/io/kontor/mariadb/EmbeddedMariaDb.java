package io.kontor.mariadb;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server in a folder, running from {@link #start} to {@link #close}. It listens on
 * 127.0.0.1 only. Should this program be killed, the server stops by itself; at the latest the next
 * start on the folder stops it. Safe for use by several threads.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

  static final String USER = "kontor";

  private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
  private static final Pattern DATABASE_NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final int PORT_ATTEMPTS = 3;

  private final DataFolder folder;
  private final FolderLock lock;
  private final ServerBinary server;
  private final boolean newlyCreated;
  private final String password;
  private final ServerProcess process;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedMariaDb(MariaDbOptions options, DataFolder folder, FolderLock lock) {
    this.folder = folder;
    this.lock = lock;
    new Leftover(folder).stop(options.progress());
    this.server = new ServerSearch(options, folder).find();
    this.newlyCreated = !folder.hasData();
    DeathSignal deathSignal = new DeathSignal(options.systemFolders());
    if (newlyCreated) {
      options.progress().accept(StartStep.CREATING_DATA);
      new Bootstrap(server, folder, deathSignal).createData();
    }
    this.password = folder.secret();
    options.progress().accept(StartStep.STARTING_SERVER);
    this.process = run(server, folder, deathSignal, password);
  }

  /**
   * Starts the server, after making its data if the folder has none, and returns when it answers.
   *
   * @param options which folder, which server
   * @return the running server; close it to stop it
   * @throws MariaDbException if it cannot run; nothing is left running then
   */
  public static EmbeddedMariaDb start(MariaDbOptions options) {
    DataFolder folder = DataFolder.open(options.folder());
    FolderLock lock = FolderLock.take(folder);
    try {
      return new EmbeddedMariaDb(options, folder, lock);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private static ServerProcess run(
      ServerBinary server, DataFolder folder, DeathSignal deathSignal, String password) {
    markWriter(server, folder);
    for (int attempt = 1; ; attempt++) {
      ServerProcess process = ServerProcess.launch(server, folder, deathSignal);
      if (new Readiness(process, folder, password).await()) {
        log.info("MariaDB {} serves {} on port {}", server.version(), folder, process.port());
        return process;
      }
      if (attempt == PORT_ATTEMPTS) {
        throw process.notStarted("other programs took its port " + attempt + " times", null);
      }
    }
  }

  /**
   * Before the start: a newer server changes the data when it opens them, even if it fails later.
   */
  private static void markWriter(ServerBinary server, DataFolder folder) {
    try {
      folder.writeVersion(server.version());
    } catch (IOException e) {
      throw folder.refused(e);
    }
  }

  /**
   * Where a database is found.
   *
   * @param database its name, or the empty text for none
   * @return the URL without user and password
   */
  public String jdbcUrl(String database) {
    return "jdbc:mariadb://127.0.0.1:" + port() + "/" + database;
  }

  /**
   * The account that may do everything in every database, and may make accounts; it may come from
   * 127.0.0.1 only.
   *
   * @return its name
   */
  public String user() {
    return USER;
  }

  /**
   * The password of {@link #user()}, random for each folder. Not for logs.
   *
   * @return the password
   */
  public String password() {
    return password;
  }

  /**
   * The TCP port, another one at each start.
   *
   * @return the port
   */
  public int port() {
    return process.port();
  }

  /**
   * Which release runs.
   *
   * @return for example {@code 11.4.5}
   */
  public String serverVersion() {
    return server.version().toString();
  }

  /**
   * Whether this start made the data.
   *
   * @return false if the data were there before
   */
  public boolean newlyCreated() {
    return newlyCreated;
  }

  /**
   * Whether the server still runs: it may have been stopped or killed by others.
   *
   * @return false after {@link #close} too
   */
  public boolean isRunning() {
    return process.process().isAlive();
  }

  /**
   * Makes a database, in utf8mb4, unless it is there.
   *
   * @param database its name: letters, digits and underscores
   * @throws IllegalArgumentException if the name has other characters
   * @throws MariaDbException if the server refuses
   */
  public void createDatabase(String database) {
    if (!DATABASE_NAME.matcher(database).matches()) {
      throw new IllegalArgumentException(
          "database='" + database + "': use 1 to 64 letters, digits and underscores");
    }
    try (Connection connection = DriverManager.getConnection(jdbcUrl(""), USER, password);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci"
              .formatted(database));
    } catch (SQLException e) {
      throw new MariaDbException(
          MariaDbException.Reason.STATEMENT_REFUSED,
          Map.of(
              "folder",
              folder.toString(),
              "database",
              database,
              "details",
              String.valueOf(e.getMessage())),
          e);
    }
  }

  /** Stops the server and lets the folder go. A second call does nothing. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      ServerStop.stop(process.process());
      log.info("MariaDB in {} stopped", folder);
    } finally {
      lock.close();
    }
  }
}
