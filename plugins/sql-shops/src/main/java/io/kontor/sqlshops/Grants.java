package io.kontor.sqlshops;

import io.kontor.api.error.KontorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The least rights, column by column: reading first, then writing. */
final class Grants {

  private static final Pattern USER =
      Pattern.compile("'[^'\\\\`\\s]{1,80}'@'[A-Za-z0-9._:%/-]{1,255}'");
  private static final Pattern SCHEMA = Pattern.compile("[^`\\s;]{1,64}");

  private final Dialect dialect;
  private final Catalogue catalogue;
  private final String prefix;

  Grants(Dialect dialect, Catalogue catalogue, String prefix) {
    this.dialect = dialect;
    this.catalogue = catalogue;
    this.prefix = Statements.checked(prefix);
  }

  List<String> statements(String user, String schema) {
    if (!USER.matcher(user).matches() || !isSchema(schema)) {
      throw new KontorException(SqlShopsError.BAD_ACCOUNT, Map.of("user", user, "schema", schema));
    }
    var statements = new ArrayList<String>();
    for (String table : dialect.tables()) {
      List<String> columns =
          dialect.columns().stream()
              .filter(column -> column.table().equals(table))
              .filter(column -> !column.optional() || catalogue.sees(column))
              .map(Column::name)
              .toList();
      statements.add(grant("SELECT", columns, schema, table) + user);
    }
    dialect
        .writes()
        .forEach(
            (table, columns) -> statements.add(grant("UPDATE", columns, schema, table) + user));
    return statements;
  }

  /** Whether a text can stand between backticks as the name of a database. */
  static boolean isSchema(String text) {
    return SCHEMA.matcher(text).matches();
  }

  private String grant(String right, List<String> columns, String schema, String table) {
    String list = columns.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    return "GRANT %s (%s) ON `%s`.`%s%s` TO ".formatted(right, list, schema, prefix, table);
  }
}
