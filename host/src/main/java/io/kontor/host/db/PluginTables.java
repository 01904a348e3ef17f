package io.kontor.host.db;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables that plug-ins left behind: found, written out, dropped (L27). */
public final class PluginTables {

  private static final Logger log = LoggerFactory.getLogger(PluginTables.class);

  private final Pool pool;

  /** The tables in one database. */
  public PluginTables(Pool pool) {
    this.pool = pool;
  }

  /**
   * Whose tables are meant.
   *
   * @param plugin the plug-in
   * @param others all other plug-ins there are or were, as far as anybody knows
   */
  public record Owner(String plugin, Set<String> others) {

    /** Copies the others. */
    public Owner {
      others = Set.copyOf(others);
    }

    private TablePrefix prefix() {
      return TablePrefix.of(plugin);
    }
  }

  /**
   * Rows of a table of Kontor's that belong to a plug-in.
   *
   * @param table the table
   * @param column holds the plug-in's id
   */
  public record KeptRows(String table, String column) {}

  /** The ids of all plug-ins whose migrations are written down. */
  public Set<String> plugins() {
    return asking(
        connection ->
            names(connection).stream()
                .filter(table -> !HostTables.has(table))
                .flatMap(table -> TablePrefix.pluginWithHistory(table).stream())
                .collect(toCollection(TreeSet::new)));
  }

  /** A plug-in's tables, each with its number of rows. */
  public SortedMap<String, Long> of(Owner owner) {
    return asking(
        connection -> {
          var counted = new TreeMap<String, Long>();
          for (String table : owned(connection, owner)) {
            counted.put(table, count(connection, table));
          }
          return counted;
        });
  }

  /**
   * Writes a plug-in's tables to a file and drops them; what an earlier try left is dropped as
   * well. As long as it is not all on the disk nothing is dropped, and from the first row read to
   * the last table dropped nobody else writes to them.
   *
   * @param kept rows that are written out too, and stay
   * @param file where to; if it is there already, a free name like it is taken
   * @return the file
   */
  public Path drop(Owner owner, KeptRows kept, Path file) {
    try (TablesLease lease = TablesLease.take(pool, owner.prefix())) {
      Connection connection = lease.connection();
      List<String> tables = owned(connection, owner);
      requireAlone(connection, owner, tables);
      Path written = dump(connection, owner, kept, new Target(tables, file));
      log.info("Tables {} of plug-in {} are in {}", tables, owner.plugin(), written);
      for (String table : historyFirst(owner, tables)) {
        execute(connection, "DROP TABLE IF EXISTS " + TableDump.quoted(table));
      }
      return written;
    } catch (SQLException e) {
      throw SqlErrors.translate(e, pool.address(), "DROP TABLE " + owner.prefix().text() + "…");
    }
  }

  private record Target(List<String> tables, Path file) {}

  private static Path dump(Connection connection, Owner owner, KeptRows kept, Target target)
      throws SQLException {
    try (DumpFile file = DumpFile.begin(target.file())) {
      var dump = new TableDump(connection, file.writer());
      dump.begin("What Kontor kept of the plug-in " + owner.plugin());
      dump.rowsOf(kept.table(), kept.column(), owner.plugin());
      lock(connection, target.tables());
      for (String table : target.tables()) {
        dump.table(table);
      }
      dump.end();
      return file.finish();
    } catch (IOException e) {
      throw new KontorException(
          DbError.DUMP_NOT_WRITTEN,
          Map.of("plugin", owner.plugin(), "file", target.file(), "problem", String.valueOf(e)),
          e);
    }
  }

  private static void lock(Connection connection, List<String> tables) throws SQLException {
    // So that they go in any order; what stays refers to none of them.
    execute(connection, "SET foreign_key_checks = 0");
    if (!tables.isEmpty()) {
      execute(
          connection,
          tables.stream()
              .map(table -> TableDump.quoted(table) + " WRITE")
              .collect(joining(", ", "LOCK TABLES ", "")));
    }
  }

  /** Without a history the plug-in's scripts run again: it could come back to half its tables. */
  private static List<String> historyFirst(Owner owner, List<String> tables) {
    var ordered = new ArrayList<>(tables);
    String history = owner.prefix().history();
    if (ordered.remove(history)) {
      ordered.add(0, history);
    }
    return ordered;
  }

  private static void requireAlone(Connection connection, Owner owner, Collection<String> tables)
      throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(
                """
                SELECT table_name, referenced_table_name FROM information_schema.key_column_usage
                WHERE table_schema = DATABASE() AND referenced_table_schema = DATABASE()
                ORDER BY table_name
                """);
        ResultSet references = statement.executeQuery()) {
      while (references.next()) {
        String from = references.getString(1);
        String to = references.getString(2);
        if (tables.contains(to) && !tables.contains(from)) {
          throw new KontorException(
              DbError.REFERRED_TO, Map.of("plugin", owner.plugin(), "table", to, "from", from));
        }
      }
    }
  }

  private static List<String> owned(Connection connection, Owner owner) throws SQLException {
    List<String> all = names(connection);
    var others = new ArrayList<TablePrefix>();
    owner.others().forEach(other -> others.add(TablePrefix.of(other)));
    all.stream()
        .flatMap(table -> TablePrefix.pluginWithHistory(table).stream())
        .filter(plugin -> !plugin.equals(owner.plugin()))
        .forEach(plugin -> others.add(TablePrefix.of(plugin)));
    return all.stream().filter(table -> owner.prefix().owns(table, others)).toList();
  }

  private static List<String> names(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(
                """
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')
                ORDER BY table_name
                """);
        ResultSet found = statement.executeQuery()) {
      var names = new ArrayList<String>();
      while (found.next()) {
        names.add(found.getString(1));
      }
      return names;
    }
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery("SELECT COUNT(*) FROM " + TableDump.quoted(table))) {
      count.next();
      return count.getLong(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  private <T> T asking(Question<T> question) {
    try (Connection connection = pool.connection()) {
      return question.ask(connection);
    } catch (SQLException e) {
      throw SqlErrors.translate(e, pool.address(), "information_schema.tables");
    }
  }
}
