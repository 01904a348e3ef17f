package io.kontor.kit;

import io.kontor.mariadb.EmbeddedMariaDb;
import io.kontor.mariadb.MariaDbOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real MariaDB for all tests of a JVM, started by the first that asks. */
public final class TestMariaDb {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestMariaDb() {}

  /**
   * The running server.
   *
   * @return the server; stopped when the JVM ends
   */
  public static EmbeddedMariaDb server() {
    return Running.SERVER;
  }

  /**
   * Makes an empty database.
   *
   * @param purpose the beginning of its name
   * @return its name
   */
  public static String newDatabase(String purpose) {
    String name = purpose + "_" + COUNT.incrementAndGet();
    server().createDatabase(name);
    return name;
  }

  /**
   * Runs SQL as the account that may do everything, with a lenient {@code sql_mode} as old shops
   * use it.
   *
   * @param database where to run it
   * @param script one or several statements, ended by semicolons
   */
  public static void run(String database, String script) {
    String url =
        server().jdbcUrl(database)
            + "?allowMultiQueries=true&sessionVariables=sql_mode='',time_zone='+00:00'";
    try (Connection connection =
            DriverManager.getConnection(url, server().user(), server().password());
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(script);
      while (rows || statement.getUpdateCount() >= 0) {
        rows = statement.getMoreResults();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("In " + database + ": " + e.getMessage(), e);
    }
  }

  private static final class Running {

    private static final EmbeddedMariaDb SERVER = start();

    private static EmbeddedMariaDb start() {
      Path target = Path.of("target");
      try {
        Path folder = Files.createTempDirectory(Files.createDirectories(target), "mariadb");
        EmbeddedMariaDb server =
            EmbeddedMariaDb.start(
                MariaDbOptions.in(folder).withServerFolder(target.resolve("server")));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
