package org.slipway.exchange.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.WhatIfMark;

/**
 * Writes tables as RFC 4180 in UTF-8, CRLF. A cell that a spreadsheet would run as a formula gets
 * an apostrophe before it, and so does one that begins with an apostrophe: taking one away gives
 * the cell back.
 */
public final class CsvWriter {

  /**
   * How a table is written.
   *
   * @param mark whether a byte order mark stands first, as some spreadsheets need it
   * @param guarded whether formulas are made harmless
   */
  public record Style(char separator, boolean mark, boolean guarded) {

    /** For people who open it in a spreadsheet. */
    public static final Style SPREADSHEET = new Style(',', true, true);

    /** For programs: cells stand as they are. */
    public static final Style PLAIN = new Style(',', false, false);
  }

  private static final String WHAT_IF = "what_if";
  private static final String STARTS_FORMULA = "=+-@\t\r\n'";

  private CsvWriter() {}

  /** Writes heading and rows; flushes, does not close. */
  public static void write(
      List<String> heading, Iterable<List<String>> rows, Style style, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (style.mark()) {
      writer.write('\uFEFF');
    }
    row(heading, style, writer);
    for (List<String> row : rows) {
      row(row, style, writer);
    }
    writer.flush();
  }

  /** The same of a plan: one that is only tried says so in a column of its own. */
  public static void write(
      Plan plan, List<String> heading, List<List<String>> rows, OutputStream out)
      throws IOException {
    Optional<String> mark = WhatIfMark.of(plan);
    List<List<String>> cells =
        mark.map(m -> rows.stream().map(row -> with(row, m)).toList()).orElse(rows);
    write(mark.isPresent() ? with(heading, WHAT_IF) : heading, cells, Style.SPREADSHEET, out);
  }

  private static List<String> with(List<String> cells, String last) {
    var longer = new ArrayList<>(cells);
    longer.add(last);
    return longer;
  }

  private static void row(List<String> cells, Style style, Writer writer) throws IOException {
    String before = "";
    for (String cell : cells) {
      writer.write(before);
      writer.write(quoted(style.guarded() ? guarded(cell) : cell, style, cells.size() == 1));
      before = String.valueOf(style.separator());
    }
    writer.write("\r\n");
  }

  /** The cell as it is written where a spreadsheet may read it. */
  public static String guarded(String cell) {
    boolean risky = !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0;
    return risky ? "'" + cell : cell;
  }

  /** The cell as it was before {@link #guarded}. */
  public static String bare(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  private static String quoted(String cell, Style style, boolean alone) {
    boolean needs =
        (cell.isEmpty() && alone)
            || cell.indexOf(style.separator()) >= 0
            || cell.chars().anyMatch(c -> c == '"' || c == '\n' || c == '\r')
            || (!cell.isEmpty() && (cell.charAt(0) == ' ' || cell.endsWith(" ")));
    return needs ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
