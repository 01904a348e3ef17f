package io.kontor.e2e;

import io.kontor.mariadb.EmbeddedMariaDb;
import io.kontor.mariadb.MariaDbOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A data folder of the demo, and what is found in it after a run. */
final class DemoFolder {

  private static final Path ALL = Path.of("target", "demo").toAbsolutePath();
  private static final Path SERVER = Path.of("target", "server").toAbsolutePath();

  private static final String PAID =
      """
      SELECT OXID, OXBILLEMAIL
      FROM oxorder
      WHERE OXPAYMENTTYPE = 'oxidpayadvance'
        AND OXPAID <> '0000-00-00 00:00:00'
        AND OXSTORNO = 0
        AND OXTRANSSTATUS = 'OK'
        AND OXORDERDATE < '2026-02-01'
      ORDER BY OXORDERDATE DESC
      LIMIT ?
      """;
  private static final String FORGET =
      """
      UPDATE oxorder
      SET OXPAID = '0000-00-00 00:00:00'
      WHERE OXID = ?
      """;

  private static final String SET_STATE =
      """
      UPDATE task
      SET state = ?, due_at = '2099-01-01', lease_until = '2099-01-01'
      WHERE state = 'DONE'
      ORDER BY id
      LIMIT 1
      """;

  /** A RUNNING task of another host, which keeps a READY one waiting as one subject does (L20). */
  private static final String HELD =
      """
      UPDATE task held JOIN task waiting ON waiting.state = 'READY'
      SET held.owner = 'another', held.reason_key = 'task.ready', waiting.reason_key = 'task.ready',
          held.running_subject = CONCAT(waiting.kind, '/', waiting.source, '/', waiting.subject_id)
      WHERE held.state = 'RUNNING'
      """;

  private static final String UNCERTAIN =
      """
      SELECT s.effect_key
      FROM task t
        JOIN task_step s ON s.task_id = t.id AND s.step = t.step
      WHERE t.state = 'UNCERTAIN'
      """;

  private final Path folder;

  private DemoFolder(Path folder) {
    this.folder = folder;
  }

  private static @Nullable DemoFolder done;

  /** One on which the demo ran once, and on which no other run may begin: take a copy. */
  static synchronized DemoFolder done() {
    if (done == null) {
      done = fresh("done");
      done.run();
    }
    return done;
  }

  /** An empty one. */
  static DemoFolder fresh(String name) {
    Path folder = ALL.resolve(name);
    try {
      FileTree.delete(folder);
      shareServer(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DemoFolder(folder);
  }

  /** Lets a data folder use the one unpacked server: 300 MB each time would be most of a test. */
  static void shareServer(Path data) throws IOException {
    Files.createDirectories(data.resolve("mariadb"));
    Files.createDirectories(SERVER);
    Files.createSymbolicLink(data.resolve("mariadb/server"), SERVER);
  }

  /** One with all that is in this one; nothing may run on it now. */
  DemoFolder copy(String name) {
    DemoFolder copy = new DemoFolder(ALL.resolve(name));
    try {
      FileTree.delete(copy.folder);
      FileTree.copy(folder, copy.folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  /** The command line of a run on it. */
  String[] once(String... more) {
    List<String> always =
        List.of("demo", "--once", "--data", folder.toString(), "--json", json().toString());
    return Stream.concat(always.stream(), Stream.of(more)).toArray(String[]::new);
  }

  /** Runs the demo on it until nothing is left to do. */
  JsonNode run(String... more) {
    Program.java(once(more)).succeeds();
    return summary();
  }

  /** Starts the demo with its pages, on any free port. */
  Running serve() {
    return serve("0");
  }

  /** Starts the demo with its pages, on any free port, with the plug-ins and profiles there. */
  Running serve(Installed installed) {
    return Program.java(
        List.of("-Dkontor.home=" + installed.file("")),
        "demo",
        "--port",
        "0",
        "--data",
        folder.toString());
  }

  /** Starts the demo with its pages on one port. */
  Running serve(String port) {
    return Program.java("demo", "--port", port, "--data", folder.toString());
  }

  /** What the last run wrote. */
  JsonNode summary() {
    try {
      return new ObjectMapper().readTree(Files.readString(json()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a run on it came to its end. */
  boolean hasSummary() {
    return Files.exists(json());
  }

  private Path json() {
    return folder.resolve("summary.json");
  }

  /** Where it is. */
  Path path() {
    return folder;
  }

  /** What stands in the journal in somebody's name, as keys of sentences; nothing may run on it. */
  List<String> journalOf(String person) {
    try (EmbeddedMariaDb server = server();
        Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl("kontor"), server.user(), server.password());
        PreparedStatement entries =
            connection.prepareStatement("SELECT message_key FROM journal WHERE person = ?")) {
      entries.setString(1, person);
      var keys = new ArrayList<String>();
      try (ResultSet rows = entries.executeQuery()) {
        while (rows.next()) {
          keys.add(rows.getString(1));
        }
      }
      return keys;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private EmbeddedMariaDb server() {
    return EmbeddedMariaDb.start(
        MariaDbOptions.in(folder.resolve("mariadb")).withSearchPath(System.getenv("PATH")));
  }

  /** How many mails are in it now. */
  int mailCount() {
    return Mails.count(folder.resolve("mailbox"));
  }

  /** Its mails. */
  Mails mails() {
    return Mails.in(folder.resolve("mailbox"));
  }

  /**
   * Takes the payment away from old prepayment orders, as the shop's back office would.
   *
   * @return the customers' mail addresses
   */
  List<String> forgetPayments(int orders) {
    return in("demo_shop", shop -> forgetPayments(shop, orders));
  }

  private <T> T in(String database, Work<T> work) {
    try (EmbeddedMariaDb server = server();
        Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl(database) + "?sessionVariables=sql_mode=''",
                server.user(),
                server.password())) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private static List<String> forgetPayments(Connection shop, int orders) throws SQLException {
    var customers = new ArrayList<String>();
    try (PreparedStatement paid = shop.prepareStatement(PAID);
        PreparedStatement forget = shop.prepareStatement(FORGET)) {
      paid.setInt(1, orders);
      try (ResultSet rows = paid.executeQuery()) {
        while (rows.next()) {
          customers.add(rows.getString("OXBILLEMAIL"));
          forget.setString(1, rows.getString("OXID"));
          forget.executeUpdate();
        }
      }
    }
    return customers;
  }

  /** One finished task each gets another state, and stays in it; nothing may run on it now. */
  void putTasks(List<String> states) {
    in("kontor", kontor -> putTasks(kontor, states));
  }

  private static int putTasks(Connection kontor, List<String> states) throws SQLException {
    int put = 0;
    try (PreparedStatement update = kontor.prepareStatement(SET_STATE);
        PreparedStatement hold = kontor.prepareStatement(HELD)) {
      for (String state : states) {
        update.setString(1, state);
        put += update.executeUpdate();
      }
      hold.executeUpdate();
    }
    return put;
  }

  /** The mails of which the ledger says that nobody can know whether they left. */
  List<String> uncertainMessageIds() {
    return in("kontor", DemoFolder::uncertainMessageIds);
  }

  private static List<String> uncertainMessageIds(Connection kontor) throws SQLException {
    var ids = new ArrayList<String>();
    try (Statement statement = kontor.createStatement();
        ResultSet rows = statement.executeQuery(UNCERTAIN)) {
      while (rows.next()) {
        ids.add("<" + rows.getString("effect_key") + "@example.org>");
      }
    }
    return ids;
  }
}
