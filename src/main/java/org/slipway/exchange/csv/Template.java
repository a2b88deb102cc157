package org.slipway.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A text with columns in braces, for example <code>{series}/{component}</code>; a doubled brace
 * stands for itself.
 */
record Template(List<Part> parts) {

  /** A stretch of text, or the name of a column. */
  record Part(boolean column, String text) {}

  Template {
    parts = List.copyOf(parts);
  }

  /** One column and nothing else. */
  static Template column(String name) {
    return new Template(List.of(new Part(true, name)));
  }

  /** A text without columns. */
  static Template literal(String text) {
    return new Template(List.of(new Part(false, text)));
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException where a brace is not closed or not opened
   */
  static Template parse(String written) {
    var parts = new ArrayList<Part>();
    var literal = new StringBuilder();
    int at = 0;
    while (at < written.length()) {
      char c = written.charAt(at);
      boolean doubled = at + 1 < written.length() && written.charAt(at + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        literal.append(c);
        at += 2;
      } else if (c == '{') {
        int end = written.indexOf('}', at);
        if (end < 0) {
          throw new IllegalArgumentException("{");
        }
        add(parts, literal);
        parts.add(new Part(true, written.substring(at + 1, end)));
        at = end + 1;
      } else if (c == '}') {
        throw new IllegalArgumentException("}");
      } else {
        literal.append(c);
        at++;
      }
    }
    add(parts, literal);
    return new Template(parts);
  }

  private static void add(List<Part> parts, StringBuilder literal) {
    if (!literal.isEmpty()) {
      parts.add(new Part(false, literal.toString()));
      literal.setLength(0);
    }
  }

  /** The columns it names. */
  SortedSet<String> columns() {
    var names = new TreeSet<String>();
    parts.stream().filter(Part::column).forEach(part -> names.add(part.text()));
    return names;
  }

  Optional<String> firstColumn() {
    return parts.stream().filter(Part::column).map(Part::text).findFirst();
  }

  /** The text for a row; empty where it names columns and all of them are empty. */
  String fill(Function<String, String> cell) {
    var text = new StringBuilder();
    boolean known = firstColumn().isEmpty();
    for (Part part : parts) {
      String piece = part.column() ? cell.apply(part.text()) : part.text();
      known |= part.column() && !piece.isEmpty();
      text.append(piece);
    }
    return known ? text.toString() : "";
  }

  /** Whether a column it names is empty in this row. */
  Optional<String> emptyColumn(Function<String, String> cell) {
    return parts.stream()
        .filter(part -> part.column() && cell.apply(part.text()).isEmpty())
        .map(Part::text)
        .findFirst();
  }
}
