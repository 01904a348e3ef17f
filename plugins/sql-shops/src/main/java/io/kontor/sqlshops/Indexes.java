package io.kontor.sqlshops;

import io.kontor.api.db.Database;
import io.kontor.api.error.KontorException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The indexes a change feed wants: one that begins with each change column. */
final class Indexes {

  private Indexes() {}

  /** Statements for those that are missing. */
  static List<String> missing(Database database, Dialect dialect, String prefix, String schema) {
    if (!Grants.isSchema(schema)) {
      throw new KontorException(SqlShopsError.BAD_ACCOUNT, Map.of("user", "", "schema", schema));
    }
    Set<String> there = leading(database, dialect, Statements.checked(prefix));
    var statements = new ArrayList<String>();
    dialect
        .changeColumns()
        .forEach(
            (table, column) -> {
              if (!there.contains(key(prefix + table, column))) {
                statements.add(
                    "CREATE INDEX `kontor_changed` ON `%s`.`%s%s` (`%s`)"
                        .formatted(schema, prefix, table, column));
              }
            });
    return statements;
  }

  private static Set<String> leading(Database database, Dialect dialect, String prefix) {
    String sql =
        """
        SELECT TABLE_NAME AS table_name, COLUMN_NAME AS column_name
        FROM information_schema.STATISTICS
        WHERE TABLE_SCHEMA = DATABASE() AND SEQ_IN_INDEX = 1 AND TABLE_NAME IN (:tables)
        """;
    List<String> tables =
        dialect.changeColumns().keySet().stream().map(table -> prefix + table).toList();
    return new HashSet<>(
        database.list(
            sql,
            Map.of("tables", tables),
            row -> key(row.text("table_name"), row.text("column_name"))));
  }

  private static String key(String table, String column) {
    return (table + "." + column).toLowerCase(Locale.ROOT);
  }
}
