package io.kontor.mariadb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What the tests do with servers over and over. */
final class TestServers {

  /** Unpacked once for all tests, and kept from build to build. */
  static final Path SERVER_FOLDER = Path.of("target", "server");

  private TestServers() {}

  static MariaDbOptions bundledIn(Path folder) {
    return MariaDbOptions.in(folder)
        .withServerFolder(SERVER_FOLDER)
        .withChoice(ServerChoice.BUNDLED);
  }

  static MariaDbOptions lookingIn(List<Path> systemFolders, MariaDbOptions options) {
    return new MariaDbOptions(
        options.folder(),
        options.serverFolder(),
        options.choice(),
        systemFolders,
        options.progress());
  }

  static void writeARow(EmbeddedMariaDb database) {
    database.createDatabase("kept");
    execute(database, "CREATE TABLE kept.note (text VARCHAR(100) NOT NULL)");
    execute(database, "INSERT INTO kept.note VALUES ('Grüße, 世界 🎉')");
  }

  static String readTheRow(EmbeddedMariaDb database) {
    return query(database, "SELECT text FROM kept.note");
  }

  static final String THE_ROW = "Grüße, 世界 🎉";

  static void execute(EmbeddedMariaDb database, String sql) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static String query(EmbeddedMariaDb database, String sql) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Connection connect(EmbeddedMariaDb database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(""), database.user(), database.password());
  }
}
