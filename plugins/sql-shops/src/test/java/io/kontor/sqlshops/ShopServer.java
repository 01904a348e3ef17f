package io.kontor.sqlshops;

import io.kontor.kit.TestMariaDb;
import io.kontor.mariadb.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The server on which the shops of the tests lie: a MariaDB of the tests' own, or the one that
 * {@code KONTOR_SHOP_SERVER} names as HOST:PORT:USER:PASSWORD, which may be a MySQL.
 */
final class ShopServer {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Account ACCOUNT = account(System.getenv("KONTOR_SHOP_SERVER"));

  /** One that may do everything; the URL ends where a database's name belongs. */
  private record Account(String url, String user, String password) {}

  private ShopServer() {}

  private static Account account(@Nullable String other) {
    if (other == null) {
      EmbeddedMariaDb own = TestMariaDb.server();
      return new Account(own.jdbcUrl(""), own.user(), own.password());
    }
    String[] words = other.split(":", 4);
    return new Account("jdbc:mariadb://%s:%s/".formatted(words[0], words[1]), words[2], words[3]);
  }

  static String url(String schema) {
    return ACCOUNT.url() + schema + "?allowPublicKeyRetrieval=true";
  }

  static String user() {
    return ACCOUNT.user();
  }

  static String password() {
    return ACCOUNT.password();
  }

  static String newDatabase(String purpose) {
    String name = purpose + "_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    run("mysql", "CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
    return name;
  }

  /** Runs SQL as the account that may do everything, and as leniently as old shops want it. */
  static void run(String schema, String script) {
    String options = "&allowMultiQueries=true&sessionVariables=sql_mode='',time_zone='+00:00'";
    try (Connection connection =
            DriverManager.getConnection(url(schema) + options, user(), password());
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(script);
      while (rows || statement.getUpdateCount() >= 0) {
        rows = statement.getMoreResults();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("In " + schema + ": " + e.getMessage(), e);
    }
  }
}
