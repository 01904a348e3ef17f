package io.kontor.bench;

import io.kontor.mariadb.EmbeddedMariaDb;
import io.kontor.mariadb.MariaDbOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a measurement stands on: a database server with a shop in OXID's tables, an empty database
 * for Kontor, and a data folder. The shop is made once and stays for the next run.
 */
final class Ground implements AutoCloseable {

  /** By this name the configuration finds the password in the environment. */
  static final String PASSWORD = "BENCH_PASSWORD";

  /**
   * A shop's server holds its tables in memory; Kontor's own is set up for little more than tasks.
   */
  private static final String BUFFERS =
      "SET GLOBAL innodb_buffer_pool_size = 2 * 1024 * 1024 * 1024";

  private static final String SHOP = "shop";
  private static final String KONTOR = "kontor";

  private final Path folder;
  private final EmbeddedMariaDb server;

  private Ground(Path folder, EmbeddedMariaDb server) {
    this.folder = folder;
    this.server = server;
  }

  /** Prepares everything for one measurement. */
  static Ground prepare(Path home, String bench, int orders, PrintStream out)
      throws IOException, SQLException {
    Path target = home.resolve("bench").resolve("target");
    Path folder = target.resolve(bench);
    delete(folder.resolve("data"));
    Files.createDirectories(folder.resolve("data"));
    MariaDbOptions options =
        MariaDbOptions.in(folder.resolve("mariadb"))
            .withServerFolder(target.resolve("server"))
            .withSearchPath(System.getenv("PATH"));
    var ground = new Ground(folder, EmbeddedMariaDb.start(options));
    try {
      ground.makeShop(orders, out);
      ground.clear();
      return ground;
    } catch (SQLException | IOException | RuntimeException e) {
      ground.close();
      throw e;
    }
  }

  private void makeShop(int orders, PrintStream out) throws IOException, SQLException {
    server.createDatabase(SHOP);
    try (Connection connection = connect("sql_mode='',max_statement_time=0");
        Statement statement = connection.createStatement()) {
      statement.execute(BUFFERS);
      if (isThere(statement, orders)) {
        return;
      }
      out.printf("Making a shop with %,d orders, once ...%n", orders);
      statement.execute("DROP DATABASE " + SHOP);
      server.createDatabase(SHOP);
      statement.execute("USE " + SHOP);
      for (String file : List.of("/io/kontor/host/demo/shop.sql", "orders.sql")) {
        for (String sql : Texts.read(file).split(";\\s*\\n")) {
          statement.execute(sql.replace(":orders", String.valueOf(orders)));
        }
      }
    }
  }

  /** The lines come last, so a shop that has them is complete. */
  private static boolean isThere(Statement statement, int orders) throws SQLException {
    try (ResultSet tables = statement.executeQuery("SHOW TABLES LIKE 'oxorderarticles'")) {
      if (!tables.next()) {
        return false;
      }
    }
    return number(statement, "SELECT COUNT(*) FROM oxorder") == orders
        && number(statement, "SELECT EXISTS (SELECT 1 FROM oxorderarticles)") == 1;
  }

  private void clear() throws SQLException {
    try (Connection connection = connect("sql_mode=''");
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + KONTOR);
    }
    server.createDatabase(KONTOR);
  }

  /** A connection to the shop, its session as Kontor's own. */
  Connection shop() throws SQLException {
    return connect("time_zone='+00:00'");
  }

  private Connection connect(String session) throws SQLException {
    String url = server.jdbcUrl(SHOP) + "?sessionVariables=" + session;
    return DriverManager.getConnection(url, server.user(), server.password());
  }

  /** What one statement in the shop counts. */
  long count(String sql) throws SQLException {
    try (Connection connection = shop();
        Statement statement = connection.createStatement()) {
      return number(statement, sql);
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  /** Where all that is made for this measurement lies. */
  Path folder() {
    return folder;
  }

  Path data() {
    return folder.resolve("data");
  }

  String password() {
    return server.password();
  }

  /** The configuration of a host on this ground; the password comes from the environment. */
  String configuration(int port, String more) {
    return """
        version: 1
        database: { url: "%s", user: %s, password: "${%s}" }
        http: { port: %d }
        shops:
          - { key: shop, type: oxid, url: "%s", user: %2$s, password: "${%3$s}", zone: Europe/Berlin }
        %s"""
        .formatted(
            server.jdbcUrl(KONTOR), server.user(), PASSWORD, port, server.jdbcUrl(SHOP), more);
  }

  /** Of Kontor's own database: URL, user, password. */
  List<String> kontor() {
    return List.of(server.jdbcUrl(KONTOR), server.user(), server.password());
  }

  @Override
  public void close() {
    server.close();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
