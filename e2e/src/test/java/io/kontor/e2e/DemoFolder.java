package io.kontor.e2e;

import io.kontor.mariadb.EmbeddedMariaDb;
import io.kontor.mariadb.MariaDbOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A data folder of the demo, and what is found in it after a run. */
final class DemoFolder {

  private static final Path ALL = Path.of("target", "demo").toAbsolutePath();
  private static final Path SERVER = ALL.resolve("server");

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

  private final Path folder;

  private DemoFolder(Path folder) {
    this.folder = folder;
  }

  /** An empty one. */
  static DemoFolder fresh(String name) {
    Path folder = ALL.resolve(name);
    try {
      delete(folder);
      Files.createDirectories(folder.resolve("mariadb"));
      Files.createDirectories(SERVER);
      // Unpacking 300 MB each time would be most of the test.
      Files.createSymbolicLink(folder.resolve("mariadb/server"), SERVER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DemoFolder(folder);
  }

  /** One with all that is in this one; nothing may run on it now. */
  DemoFolder copy(String name) {
    DemoFolder copy = new DemoFolder(ALL.resolve(name));
    try {
      delete(copy.folder);
      copy(folder, copy.folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            to.resolve(from.relativize(file).toString()),
            LinkOption.NOFOLLOW_LINKS,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
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

  /** Where it lies. */
  Path path() {
    return folder;
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
    try (EmbeddedMariaDb server = server();
        Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl("demo_shop") + "?sessionVariables=sql_mode=''",
                server.user(),
                server.password())) {
      return forgetPayments(connection, orders);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
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
}
