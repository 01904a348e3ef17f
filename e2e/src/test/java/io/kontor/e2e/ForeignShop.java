package io.kontor.e2e;

import io.kontor.host.db.DatabaseAddress;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.db.Pool;
import io.kontor.host.demo.DemoShop;
import io.kontor.mariadb.EmbeddedMariaDb;
import io.kontor.mariadb.MariaDbOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** A shop on a database server that is none of Kontor's, with its administrator. */
final class ForeignShop implements AutoCloseable {

  static final String SCHEMA = "web_shop";
  static final String KONTOR = "kontor";

  private final EmbeddedMariaDb server;

  private ForeignShop(EmbeddedMariaDb server) {
    this.server = server;
  }

  /** With the demo's orders, and an empty database beside it. */
  static ForeignShop in(Path folder) {
    var shop =
        new ForeignShop(
            EmbeddedMariaDb.start(
                MariaDbOptions.in(folder.resolve("mariadb"))
                    .withSearchPath(System.getenv("PATH"))));
    shop.server.createDatabase(SCHEMA);
    shop.server.createDatabase(KONTOR);
    var address = new DatabaseAddress(SCHEMA, shop.url(SCHEMA), shop.user(), shop.password());
    try (Pool pool = Pool.open(address, 1)) {
      new DemoShop(LentDatabase.of(pool)).create(Instant.parse("2026-03-10T09:00:00Z"));
    }
    return shop;
  }

  String url(String schema) {
    return server.jdbcUrl(schema);
  }

  String user() {
    return server.user();
  }

  String password() {
    return server.password();
  }

  /** What the administrator pastes: several statements, ended by semicolons. */
  void paste(String script) {
    try (Connection connection = connect("?allowMultiQueries=true");
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(script);
      while (rows || statement.getUpdateCount() >= 0) {
        rows = statement.getMoreResults();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(script, e);
    }
  }

  /** How many there are. */
  long count(String sql) {
    return Long.parseLong(text(sql));
  }

  /** The first value of the first row. */
  String text(String sql) {
    try (Connection connection = connect("");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Connection connect(String parameters) throws SQLException {
    return DriverManager.getConnection(url(SCHEMA) + parameters, user(), password());
  }

  @Override
  public void close() {
    server.close();
  }
}
