package org.slipway.exchange.incoming;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where in a file something stands.
 *
 * @param file name without folders
 * @param line 1 is the first; empty: the file as a whole
 * @param column 1 is the first cell of a row; empty where the format has none
 * @param columnName heading of that column
 * @param field what it is in the plan or in the format, for example {@code timing.start}
 */
public record Place(
    String file,
    OptionalInt line,
    OptionalInt column,
    Optional<String> columnName,
    Optional<String> field) {

  public static Place of(String file) {
    return new Place(
        file, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
  }

  public static Place of(String file, int line) {
    return of(file).at(line);
  }

  public Place at(int newLine) {
    return new Place(file, OptionalInt.of(newLine), column, columnName, field);
  }

  /** The same line, in one column. */
  public Place in(int number, String name) {
    return new Place(file, line, OptionalInt.of(number), Optional.of(name), field);
  }

  public Place field(String name) {
    return new Place(file, line, column, columnName, Optional.of(name));
  }
}
