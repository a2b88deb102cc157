package org.slipway.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;

/**
 * Cuts a text into rows and cells by RFC 4180, tolerantly: any line end, quotes inside unquoted
 * cells and text after a closing quote are kept as they stand. Knows the line of every row. For one
 * thread.
 */
final class CsvScanner {

  private final String file;
  private final String text;
  private final char separator;
  private final Limits limits;
  private final StringBuilder cell = new StringBuilder();
  private int at;
  private int line = 1;

  CsvScanner(String file, String text, char separator, Limits limits) {
    this.file = file;
    this.text = text;
    this.separator = separator;
    this.limits = limits;
  }

  char separator() {
    return separator;
  }

  /**
   * The next row, or nothing at the end of the text.
   *
   * @throws Unreadable at a quote that is never closed and beyond a limit
   */
  Optional<CsvRow> next() throws Unreadable {
    if (at >= text.length()) {
      return Optional.empty();
    }
    int start = at;
    int startLine = line;
    List<String> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      cells.add(at < text.length() && text.charAt(at) == '"' ? quoted(start) : plain(start));
      if (cells.size() > limits.columns()) {
        throw limit(startLine, "exchange.limit.columns", limits.columns());
      }
      more = at < text.length() && text.charAt(at) == separator;
      at += more ? 1 : 0;
    }
    endLine();
    return Optional.of(new CsvRow(startLine, cells));
  }

  private String plain(int start) throws Unreadable {
    int from = at;
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
    }
    requireLength(start);
    return text.substring(from, at);
  }

  private String quoted(int start) throws Unreadable {
    int opened = line;
    cell.setLength(0);
    at++;
    while (true) {
      if (at >= text.length()) {
        throw new Unreadable(
            Problem.refused(
                Place.of(file, opened),
                Phrase.of("exchange.csv.open-quote"),
                Phrase.of("exchange.do.close-quote")));
      }
      char c = text.charAt(at++);
      if (c == '"' && (at >= text.length() || text.charAt(at) != '"')) {
        break;
      }
      at += c == '"' ? 1 : 0;
      countLine(c);
      cell.append(c);
      requireLength(start);
    }
    return cell + plain(start); // text after the closing quote belongs to the cell
  }

  private void countLine(char c) {
    boolean pair = c == '\r' && at < text.length() && text.charAt(at) == '\n';
    if (c == '\n' || (c == '\r' && !pair)) {
      line++;
    }
  }

  private boolean ends(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private void endLine() {
    if (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
      line++;
    }
  }

  private void requireLength(int start) throws Unreadable {
    if (at - start > limits.lineLength()) {
      throw limit(line, "exchange.limit.line", limits.lineLength());
    }
  }

  private Unreadable limit(int where, String key, int limit) {
    return new Unreadable(
        Problem.refused(
            Place.of(file, where),
            Phrase.of(key, Arg.count(limit)),
            Phrase.of("exchange.do.check-separator")));
  }
}
