package io.kontor.mariadb;

import static io.kontor.mariadb.TestServers.THE_ROW;
import static io.kontor.mariadb.TestServers.bundledIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedMariaDbTest {

  @TempDir Path temp;

  @Test
  void what_was_written_is_found_again_after_a_restart() {
    String password;
    try (EmbeddedMariaDb database = EmbeddedMariaDb.start(bundledIn(temp))) {
      assertThat(database.newlyCreated()).isTrue();
      assertThat(database.serverVersion()).isEqualTo("11.4.5");
      password = database.password();
      TestServers.writeARow(database);
    }
    List<StartStep> steps = new ArrayList<>();
    try (EmbeddedMariaDb database =
        EmbeddedMariaDb.start(bundledIn(temp).withProgress(steps::add))) {
      assertThat(database.newlyCreated()).isFalse();
      assertThat(database.password()).isEqualTo(password);
      assertThat(TestServers.readTheRow(database)).isEqualTo(THE_ROW);
    }
    assertThat(steps).containsExactly(StartStep.STARTING_SERVER);
  }

  @Test
  void the_server_is_as_closed_and_as_open_as_it_should_be() throws Exception {
    try (EmbeddedMariaDb database = EmbeddedMariaDb.start(bundledIn(temp))) {
      listens_on_the_loopback_only(database);
      data_and_password_are_the_owners_alone(database);
      root_does_not_come_over_the_network(database);
      the_account_may_make_databases_and_accounts(database);
    }
  }

  private static void listens_on_the_loopback_only(EmbeddedMariaDb database) {
    assertThat(TestServers.query(database, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
  }

  private void data_and_password_are_the_owners_alone(EmbeddedMariaDb database) throws Exception {
    assertThat(permissions(temp.resolve("data"))).isEqualTo("rwx------");
    assertThat(permissions(temp.resolve("db.secret"))).isEqualTo("rw-------");
    assertThat(temp.resolve("db.secret")).content().isEqualTo(database.password());
    assertThat(database.password()).hasSize(24);
    assertThat(temp.resolve("data/m.port")).content().isEqualTo(database.port() + "\n");
  }

  private static String permissions(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static void root_does_not_come_over_the_network(EmbeddedMariaDb database) {
    for (String password : List.of(database.password(), "")) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.jdbcUrl(""), "root", password).close())
          .isInstanceOf(SQLException.class);
    }
    assertThat(TestServers.query(database, "SELECT COUNT(*) FROM mysql.global_priv"))
        .as("accounts: root, mariadb.sys and ours")
        .isEqualTo("3");
  }

  private static void the_account_may_make_databases_and_accounts(EmbeddedMariaDb database)
      throws SQLException {
    database.createDatabase("shop");
    database.createDatabase("shop");
    TestServers.execute(database, "CREATE TABLE shop.orders (id INT)");
    TestServers.execute(database, "CREATE USER reader@'127.0.0.1' IDENTIFIED BY 'only-reads'");
    TestServers.execute(database, "GRANT SELECT ON shop.* TO reader@'127.0.0.1'");
    try (var connection =
            DriverManager.getConnection(database.jdbcUrl("shop"), "reader", "only-reads");
        var statement = connection.createStatement()) {
      assertThat(statement.executeQuery("SELECT id FROM orders").next()).isFalse();
      assertThatThrownBy(() -> statement.execute("INSERT INTO orders VALUES (1)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("denied");
    }
    assertThatThrownBy(() -> database.createDatabase("shop`; DROP DATABASE mysql"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DROP DATABASE mysql");
  }

  @Test
  void a_long_folder_name_with_blanks_and_umlauts_works() {
    Path folder = temp.resolve("Käufer & Söhne/" + "lang und länger ".repeat(10) + "ß");
    assertThat(folder.toString()).hasSizeGreaterThan(160);
    try (EmbeddedMariaDb database = EmbeddedMariaDb.start(bundledIn(folder))) {
      TestServers.writeARow(database);
      assertThat(TestServers.readTheRow(database)).isEqualTo(THE_ROW);
    }
    assertThat(folder.resolve("data/mysql")).isDirectory();
  }

  @Test
  void a_half_made_data_folder_is_thrown_away() throws Exception {
    Files.createDirectories(temp.resolve("data.new/mysql"));
    Files.writeString(temp.resolve("data.new/mysql/half.frm"), "half");
    Files.writeString(temp.resolve("db.secret"), "a password no account has");
    try (EmbeddedMariaDb database = EmbeddedMariaDb.start(bundledIn(temp))) {
      assertThat(database.newlyCreated()).isTrue();
    }
    assertThat(temp.resolve("data.new")).doesNotExist();
    assertThat(temp.resolve("data/mysql/half.frm")).doesNotExist();
  }

  @Test
  void a_server_that_starts_leaves_the_temporary_tables_of_others_alone() throws Exception {
    try (EmbeddedMariaDb first = EmbeddedMariaDb.start(bundledIn(temp.resolve("first")));
        Connection connection =
            DriverManager.getConnection(first.jdbcUrl("mysql"), first.user(), first.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TEMPORARY TABLE t (a INT) ENGINE=Aria");
      EmbeddedMariaDb.start(bundledIn(temp.resolve("second"))).close();

      statement.execute("DROP TEMPORARY TABLE t");
    }
  }

  @Test
  void closing_twice_stops_the_server_once_and_lets_the_folder_go() {
    EmbeddedMariaDb database = EmbeddedMariaDb.start(bundledIn(temp));
    assertThat(database.isRunning()).isTrue();
    database.close();
    database.close();
    assertThat(database.isRunning()).isFalse();
    assertThat(temp.resolve("mariadbd.log")).content().contains("Shutdown complete");
    assertThat(temp.resolve("data/m.pid")).doesNotExist();
  }
}
