package org.slipway.exchange.csv;

import java.util.SortedMap;
import java.util.function.Function;
import org.slipway.exchange.incoming.Place;

/** The cells of one row by the names of their columns, without blanks around them. */
record Cells(String file, CsvRow row, SortedMap<String, Integer> columns, boolean guarded)
    implements Function<String, String> {

  /**
   * The cell of a column.
   *
   * @throws IllegalArgumentException if the table has no such column: it was checked before
   */
  @Override
  public String apply(String column) {
    Integer index = columns.get(column);
    if (index == null) {
      throw new IllegalArgumentException("no column " + column);
    }
    String cell = row.cells().get(index).strip();
    return guarded ? CsvWriter.bare(cell) : cell;
  }

  Place place() {
    return Place.of(file, row.line());
  }

  /** Where the first column of a template stands; the row where it names none. */
  Place place(Template template) {
    return template
        .firstColumn()
        .map(name -> place().in(columns.getOrDefault(name, 0) + 1, name))
        .orElseGet(this::place);
  }
}
