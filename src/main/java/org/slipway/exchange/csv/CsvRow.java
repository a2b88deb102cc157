package org.slipway.exchange.csv;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line in which it begins; 1 is the first
 */
public record CsvRow(int line, List<String> cells) {

  public CsvRow {
    cells = List.copyOf(cells);
  }

  /** Whether nothing stands in it. */
  boolean isBlank() {
    return cells.size() == 1 && cells.getFirst().isBlank();
  }
}
