package io.kontor.host.db;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes tables as SQL that a MariaDB server reads again. Row by row: a table may be larger than
 * the memory.
 */
final class TableDump {

  private static final int FETCH_SIZE = 1000;

  /** Enough for speed, and far below what a server takes as one statement. */
  private static final int STATEMENT_LENGTH = 500_000;

  private final Connection connection;
  private final Writer out;

  TableDump(Connection connection, Writer out) {
    this.connection = connection;
    this.out = out;
  }

  /** What is said once, before all tables. */
  void begin(String title) throws IOException {
    line("-- " + title);
    line(
        "-- To have it back: mariadb DATABASE < this file. Tables that are there are not replaced.");
    line("-- A value larger than half of the server's max_allowed_packet needs a larger one.");
    line("SET NAMES utf8mb4;");
    line("SET time_zone = '+00:00';");
    line("SET foreign_key_checks = 0;");
    line("SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';");
  }

  /** What is said once, behind all tables. */
  void end() throws IOException {
    line("");
    line("SET foreign_key_checks = 1;");
    line("-- Complete.");
  }

  /** A table and all its rows. */
  void table(String table) throws SQLException, IOException {
    line("");
    try (Statement statement = connection.createStatement();
        ResultSet shown = statement.executeQuery("SHOW CREATE TABLE " + quoted(table))) {
      shown.next();
      line(shown.getString(2) + ";");
    }
    rows("INSERT", table, "", List.of());
  }

  /**
   * Some rows of a table that stays.
   *
   * @param column those with this value there
   */
  void rowsOf(String table, String column, String value) throws SQLException, IOException {
    line("");
    rows("REPLACE", table, " WHERE " + quoted(column) + " = ?", List.of(value));
  }

  private void rows(String verb, String table, String where, List<String> values)
      throws SQLException, IOException {
    List<DumpColumn> columns = columns(table);
    String names = names(columns, DumpColumn::quoted);
    String head = verb + " INTO " + quoted(table) + " (" + names + ") VALUES\n";
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT " + names(columns, DumpColumn::selected) + " FROM " + quoted(table) + where)) {
      statement.setFetchSize(FETCH_SIZE);
      for (int i = 0; i < values.size(); i++) {
        statement.setString(i + 1, values.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        write(rows, columns, head);
      }
    }
  }

  private void write(ResultSet rows, List<DumpColumn> columns, String head)
      throws SQLException, IOException {
    int length = 0;
    while (rows.next()) {
      String row = row(rows, columns);
      boolean begins = length == 0 || length + row.length() > STATEMENT_LENGTH;
      if (begins) {
        out.write(length == 0 ? head : ";\n" + head);
        length = head.length();
      } else {
        out.write(",\n");
      }
      out.write(row);
      length += row.length();
    }
    if (length > 0) {
      line(";");
    }
  }

  private static String row(ResultSet rows, List<DumpColumn> columns) throws SQLException {
    var row = new StringBuilder("(");
    for (int i = 0; i < columns.size(); i++) {
      row.append(i == 0 ? "" : ",");
      columns.get(i).appendTo(row, rows, i + 1);
    }
    return row.append(')').toString();
  }

  /** Those that can be written to: what is generated generates itself again. */
  private List<DumpColumn> columns(String table) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT column_name, data_type FROM information_schema.columns
            WHERE table_schema = DATABASE() AND table_name = ? AND is_generated = 'NEVER'
            ORDER BY ordinal_position
            """)) {
      statement.setString(1, table);
      try (ResultSet found = statement.executeQuery()) {
        var columns = new ArrayList<DumpColumn>();
        while (found.next()) {
          columns.add(DumpColumn.of(found.getString(1), found.getString(2)));
        }
        return columns;
      }
    }
  }

  private static String names(List<DumpColumn> columns, Function<DumpColumn, String> name) {
    return columns.stream().map(name).collect(Collectors.joining(","));
  }

  private void line(String text) throws IOException {
    out.write(text + "\n");
  }

  static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
