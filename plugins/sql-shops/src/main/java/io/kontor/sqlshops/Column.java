package io.kontor.sqlshops;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column a dialect touches, as it expects it.
 *
 * @param table the table, without prefix
 * @param name the column
 * @param families what its type may be
 * @param nullable whether it may be NULL
 * @param optional whether some versions do not have it
 */
record Column(String table, String name, Set<Family> families, boolean nullable, boolean optional) {

  /** Types that read alike. */
  enum Family {
    TEXT("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum"),
    INTEGER("tinyint", "smallint", "mediumint", "int", "bigint"),
    DOUBLE("float", "double"),
    DECIMAL("decimal"),
    DATETIME("datetime"),
    DATE("date"),
    TIMESTAMP("timestamp"),
    BINARY("tinyblob", "blob", "mediumblob", "longblob", "binary", "varbinary"),
    OTHER;

    private final List<String> types;

    Family(String... types) {
      this.types = List.of(types);
    }

    static Family of(String type) {
      String lower = type.toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(family -> family.types.contains(lower))
          .findFirst()
          .orElse(OTHER);
    }
  }

  Column {
    families = Set.copyOf(families);
  }

  /** Reads {@code text or binary nullable optional}. */
  static Column parse(String table, String name, Section section) {
    List<String> words = List.of(section.text(name).split(" +"));
    Set<String> families =
        words.stream()
            .filter(word -> !Set.of("or", "nullable", "optional").contains(word))
            .collect(Collectors.toSet());
    Set<String> known =
        Arrays.stream(Family.values())
            .map(family -> family.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    if (families.isEmpty() || !known.containsAll(families)) {
      throw section.refused(name, "is '" + section.text(name) + "'; types are " + known);
    }
    return new Column(
        table,
        name,
        families.stream()
            .map(f -> Family.valueOf(f.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()),
        words.contains("nullable"),
        words.contains("optional"));
  }

  /** The same under another name. */
  Column named(String changed) {
    return new Column(table, changed, families, nullable, optional);
  }
}
