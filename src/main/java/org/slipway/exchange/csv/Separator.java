package org.slipway.exchange.csv;

import java.util.List;
import java.util.Optional;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Unreadable;

/** Finds out what stands between the cells of a table. */
final class Separator {

  private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');
  private static final int SAMPLE = 20;

  private Separator() {}

  /**
   * The separator a spreadsheet's first line names, else the one that cuts the first rows into the
   * most cells, all alike if possible; a comma where there is only one column.
   */
  static char of(String file, String text, Limits limits) {
    Optional<Character> stated = stated(text);
    if (stated.isPresent()) {
      return stated.get();
    }
    char best = ',';
    int score = 0;
    for (char candidate : KNOWN) {
      int reached = score(file, text, candidate, limits);
      if (reached > score) {
        best = candidate;
        score = reached;
      }
    }
    return best;
  }

  /** What a first line such as {@code sep=;} says. */
  static Optional<Character> stated(String text) {
    boolean there =
        text.length() > 4
            && text.regionMatches(true, 0, "sep=", 0, 4)
            && (text.length() == 5 || text.charAt(5) == '\n' || text.charAt(5) == '\r');
    return there ? Optional.of(text.charAt(4)) : Optional.empty();
  }

  /** Cells of the first row, counted tenfold for each of the next rows that has as many. */
  private static int score(String file, String text, char candidate, Limits limits) {
    var scanner = new CsvScanner(file, text, candidate, limits);
    try {
      int columns = scanner.next().map(row -> row.cells().size()).orElse(0);
      int alike = 1;
      for (int i = 0; i < SAMPLE; i++) {
        alike += scanner.next().filter(row -> row.cells().size() == columns).isPresent() ? 1 : 0;
      }
      return columns < 2 ? 0 : columns + 10 * alike;
    } catch (Unreadable unfit) {
      return 0;
    }
  }
}
