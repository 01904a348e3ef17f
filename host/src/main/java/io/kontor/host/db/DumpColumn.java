package io.kontor.host.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column as it is read for a dump, and its values as a server reads them again, bit by bit. */
record DumpColumn(String name, Kind kind) {

  private static final Set<String> TEXTS =
      Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set");
  private static final Set<String> SHAPES =
      Set.of(
          "geometry",
          "point",
          "linestring",
          "polygon",
          "multipoint",
          "multilinestring",
          "multipolygon",
          "geometrycollection",
          "vector");

  private static final Set<String> NUMBERS =
      Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "double");

  private enum Kind {
    TEXT("%s"),
    BYTES("%s"),
    /** Sent as bytes otherwise. */
    BITS("CAST(%s AS UNSIGNED)"),
    /** The server shows six digits of a FLOAT; as a DOUBLE it shows all there are. */
    FLOAT("CAST(%s AS DOUBLE)"),
    NUMBER("CAST(%s AS CHAR)"),
    /** Moments, for one, as the server writes them: the driver would lead them through Java. */
    OTHER("CAST(%s AS CHAR)");

    private final String selected;

    Kind(String selected) {
      this.selected = selected;
    }
  }

  static DumpColumn of(String name, String type) {
    return new DumpColumn(name, kind(type.toLowerCase(Locale.ROOT)));
  }

  private static Kind kind(String type) {
    if (type.endsWith("binary") || type.endsWith("blob") || SHAPES.contains(type)) {
      return Kind.BYTES;
    }
    if (type.equals("bit")) {
      return Kind.BITS;
    }
    if (type.equals("float")) {
      return Kind.FLOAT;
    }
    if (NUMBERS.contains(type)) {
      return Kind.NUMBER;
    }
    return TEXTS.contains(type) ? Kind.TEXT : Kind.OTHER;
  }

  String quoted() {
    return TableDump.quoted(name);
  }

  /** How a query asks for it. */
  String selected() {
    return kind.selected.formatted(quoted());
  }

  /** Writes the value of the current row. */
  void appendTo(StringBuilder sql, ResultSet row, int position) throws SQLException {
    if (kind == Kind.BYTES) {
      bytes(sql, row.getBytes(position));
    } else {
      text(sql, row.getString(position));
    }
  }

  private static void bytes(StringBuilder sql, byte @Nullable [] bytes) {
    if (bytes == null) {
      sql.append("NULL");
    } else {
      sql.append("x'").append(HexFormat.of().formatHex(bytes)).append('\'');
    }
  }

  private void text(StringBuilder sql, @Nullable String text) {
    if (text == null) {
      sql.append("NULL");
    } else if (kind == Kind.TEXT || kind == Kind.OTHER) {
      escape(sql.append('\''), text).append('\'');
    } else {
      sql.append(text);
    }
  }

  private static StringBuilder escape(StringBuilder sql, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\'' -> sql.append("\\'");
        case '\\' -> sql.append("\\\\");
        case '\n' -> sql.append("\\n");
        case '\r' -> sql.append("\\r");
        case '\0' -> sql.append("\\0");
        case '\u001a' -> sql.append("\\Z");
        default -> sql.append(c);
      }
    }
    return sql;
  }
}
