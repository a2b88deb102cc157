package org.slipway.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.PlainText;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;

/**
 * A table with a heading. Every row has as many cells as the heading; cells missing at the end of a
 * row are empty.
 *
 * @param separator that was found or asked for
 * @param shortRows how many rows had fewer cells than the heading
 */
public record CsvTable(
    String file, List<String> columns, List<CsvRow> rows, char separator, int shortRows) {

  public CsvTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * The names of a file's columns, by its first two lines, whatever is wrong with its rows; empty
   * where it is no table.
   */
  public static List<String> headings(FileContent file) {
    String lines = file.opening().lines().limit(2).collect(Collectors.joining("\n"));
    try {
      var opening = FileContent.of(file.name(), lines);
      return heading(opening, scanner(opening, ImportOptions.Table.PLAIN, Limits.STANDARD)).cells();
    } catch (Unreadable other) {
      return List.of();
    }
  }

  /**
   * Reads a table.
   *
   * @throws Unreadable naming the line, and the limit where one is passed
   */
  public static CsvTable read(FileContent file, ImportOptions.Table how, Limits limits, Work work)
      throws Unreadable {
    CsvScanner scanner = scanner(file, how, limits);
    CsvRow heading = heading(file, scanner);
    var rows = new ArrayList<CsvRow>();
    int shortRows = 0;
    for (Optional<CsvRow> row = scanner.next(); row.isPresent(); row = scanner.next()) {
      if (!row.get().isBlank()) {
        shortRows += row.get().cells().size() < heading.cells().size() ? 1 : 0;
        rows.add(fitted(file, row.get(), heading.cells().size()));
        requireRoom(file, row.get(), rows.size(), limits);
        work.step("exchange.step.read", rows.size(), 0);
      }
    }
    return new CsvTable(file.name(), heading.cells(), rows, scanner.separator(), shortRows);
  }

  /** Before the heading. */
  private static CsvScanner scanner(FileContent file, ImportOptions.Table how, Limits limits)
      throws Unreadable {
    String text = PlainText.of(file, how.encoding());
    char separator = how.separator().orElseGet(() -> Separator.of(file.name(), text, limits));
    var scanner = new CsvScanner(file.name(), text, separator, limits);
    if (Separator.stated(text).isPresent()) {
      scanner.next();
    }
    return scanner;
  }

  private static CsvRow heading(FileContent file, CsvScanner scanner) throws Unreadable {
    Optional<CsvRow> first = scanner.next();
    while (first.isPresent() && first.get().isBlank()) {
      first = scanner.next();
    }
    CsvRow row =
        first.orElseThrow(
            () ->
                new Unreadable(
                    Problem.refused(
                        Place.of(file.name()),
                        Phrase.of("exchange.csv.empty"),
                        Phrase.of("exchange.do.heading"))));
    List<String> names = row.cells().stream().map(String::strip).toList();
    for (int i = 0; i < names.size(); i++) {
      int earlier = names.indexOf(names.get(i));
      if (earlier < i && !names.get(i).isEmpty()) {
        throw new Unreadable(
            Problem.refused(
                Place.of(file.name(), row.line()).in(i + 1, names.get(i)),
                Phrase.of(
                    "exchange.csv.same-heading", Arg.words(names.get(i)), Arg.count(earlier + 1)),
                Phrase.of("exchange.do.rename-column")));
      }
    }
    return new CsvRow(row.line(), names);
  }

  private static CsvRow fitted(FileContent file, CsvRow row, int columns) throws Unreadable {
    int size = row.cells().size();
    if (size == columns) {
      return row;
    }
    if (size > columns) {
      List<String> beyond = row.cells().subList(columns, size);
      if (beyond.stream().anyMatch(cell -> !cell.isBlank())) {
        throw new Unreadable(
            Problem.refused(
                Place.of(file.name(), row.line()).in(columns + 1, ""),
                Phrase.of("exchange.csv.long-row", Arg.count(size), Arg.count(columns)),
                Phrase.of("exchange.do.quote-cells")));
      }
      return new CsvRow(row.line(), row.cells().subList(0, columns));
    }
    var cells = new ArrayList<String>(row.cells());
    while (cells.size() < columns) {
      cells.add("");
    }
    return new CsvRow(row.line(), cells);
  }

  private static void requireRoom(FileContent file, CsvRow row, int count, Limits limits)
      throws Unreadable {
    if (count > limits.rows()) {
      throw new Unreadable(
          Problem.refused(
              Place.of(file.name(), row.line()),
              Phrase.of("exchange.limit.rows", Arg.count(limits.rows())),
              Phrase.of("exchange.do.split")));
    }
  }
}
