package org.slipway.cli;

import java.util.ArrayList;
import java.util.List;

/** Tables in plain text. */
final class Columns {

  private static final String APART = "  ";

  private Columns() {}

  /** The rows as lines, each column as wide as its widest cell; nothing trails the last one. */
  static List<String> aligned(List<List<String>> rows) {
    var lines = new ArrayList<String>();
    for (List<String> row : rows) {
      var line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(width(rows, column) - length(cell))).append(APART);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
