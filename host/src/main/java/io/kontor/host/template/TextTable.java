package io.kontor.host.template;

import java.util.ArrayList;
import java.util.List;

/** A table as text: columns line up; a table that only makes a layout becomes its blocks. */
final class TextTable {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private boolean cellOpen;

  void row() {
    rows.add(new ArrayList<>());
  }

  void openCell() {
    cellOpen = true;
  }

  boolean closeCell() {
    boolean wasOpen = cellOpen;
    cellOpen = false;
    return wasOpen;
  }

  void add(String cell) {
    if (rows.isEmpty()) {
      row();
    }
    rows.get(rows.size() - 1).add(cell);
  }

  @Override
  public String toString() {
    boolean layout =
        rows.stream().allMatch(row -> row.size() < 2)
            || rows.stream().flatMap(List::stream).anyMatch(cell -> cell.contains("\n"));
    return layout ? blocks() : columns();
  }

  private String blocks() {
    var cells = rows.stream().flatMap(List::stream).filter(cell -> !cell.isEmpty());
    return String.join("\n\n", cells.toList());
  }

  private String columns() {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i == widths.size()) {
          widths.add(0);
        }
        widths.set(i, Math.max(widths.get(i), row.get(i).length()));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(widths.get(i) - row.get(i).length())).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList());
  }
}
