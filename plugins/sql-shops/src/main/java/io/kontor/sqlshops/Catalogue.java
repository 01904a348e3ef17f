package io.kontor.sqlshops;

import io.kontor.api.db.Database;
import io.kontor.sqlshops.Column.Family;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the server tells about the tables of one shop: only what the account may read is in it.
 *
 * @param dialect what is expected
 * @param found what is there, by {@code table.column} in small letters
 */
record Catalogue(Dialect dialect, Map<String, Found> found) {

  /** A column as it is. */
  record Found(Family family, boolean nullable) {}

  /** Reads the tables of one prefix. */
  static Catalogue read(Database database, Dialect dialect, String prefix) {
    String sql =
        """
        SELECT TABLE_NAME AS table_name, COLUMN_NAME AS column_name, DATA_TYPE AS data_type,
          IS_NULLABLE AS is_nullable
        FROM information_schema.COLUMNS
        WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN (:tables)
        """;
    List<String> tables = dialect.tables().stream().map(table -> prefix + table).toList();
    var found = new HashMap<String, Found>();
    database.stream(
        sql,
        Map.of("tables", tables),
        row ->
            found.put(
                key(row.text("table_name").substring(prefix.length()), row.text("column_name")),
                new Found(
                    Family.of(row.text("data_type")), row.text("is_nullable").equals("YES"))));
    return new Catalogue(dialect, found);
  }

  /** The prefixes under which the tables of this shop system stand in a database. */
  static List<String> prefixes(Database database, Dialect dialect) {
    String sql =
        """
        SELECT TABLE_NAME AS table_name
        FROM information_schema.TABLES
        WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' AND TABLE_NAME LIKE :name
        ORDER BY TABLE_NAME
        """;
    String marker = dialect.recognisedBy().get(0);
    return database.list(sql, Map.of("name", "%" + marker), row -> row.text("table_name")).stream()
        .map(name -> name.substring(0, name.length() - marker.length()))
        .filter(Statements::isPrefix)
        .filter(prefix -> Catalogue.read(database, dialect, prefix).holdsShop())
        .toList();
  }

  /** Whether the tables by which the system is recognised are there. */
  boolean holdsShop() {
    return dialect.recognisedBy().stream().allMatch(this::seesTable);
  }

  /** The version whose shape fits; empty if none does. */
  Optional<String> version() {
    return dialect.versions().entrySet().stream()
        .filter(version -> version.getValue().stream().allMatch(this::fits))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether every column is the one the dialect was tested with. */
  boolean known() {
    return version().isPresent() && dialect.columns().stream().allMatch(this::acceptable);
  }

  /** Whether all columns the dialect reads of a table may be read. */
  boolean readable(String table) {
    return dialect.columns().stream()
        .filter(column -> column.table().equals(table) && !column.optional())
        .allMatch(column -> found.containsKey(key(column.table(), column.name())));
  }

  /** Whether a column is there. */
  boolean sees(Column column) {
    return found.containsKey(key(column.table(), column.name()));
  }

  private boolean seesTable(String table) {
    return dialect.columns().stream()
        .anyMatch(column -> column.table().equals(table) && sees(column));
  }

  private boolean acceptable(Column column) {
    boolean optional = column.optional() || dialect.optionalTables().contains(column.table());
    return (optional && !sees(column)) || fits(column);
  }

  private boolean fits(Column column) {
    Found there = found.get(key(column.table(), column.name()));
    return there != null
        && column.families().contains(there.family())
        && column.nullable() == there.nullable();
  }

  private static String key(String table, String column) {
    return (table + "." + column).toLowerCase(Locale.ROOT);
  }
}
