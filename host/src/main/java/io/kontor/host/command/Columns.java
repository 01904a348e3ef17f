package io.kontor.host.command;

import java.util.List;

/** Rows of words, each column as wide as its widest word. */
final class Columns {

  private static final String GAP = "  ";

  private Columns() {}

  static List<String> of(List<List<String>> rows) {
    return rows.stream().map(row -> line(row, rows)).toList();
  }

  private static String line(List<String> row, List<List<String>> rows) {
    var line = new StringBuilder();
    for (int i = 0; i < row.size() - 1; i++) {
      int column = i;
      int width = rows.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
      line.append(row.get(i)).append(" ".repeat(width - row.get(i).length())).append(GAP);
    }
    return line.append(row.get(row.size() - 1)).toString().stripTrailing();
  }
}
