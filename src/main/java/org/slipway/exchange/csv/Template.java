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
 *
 * @param firstColumn the first column it names
 */
record Template(List<Part> parts, Optional<String> firstColumn) {

  /** A stretch of text, or the name of a column. */
  record Part(boolean column, String text) {}

  private Template(List<Part> parts) {
    this(List.copyOf(parts), parts.stream().filter(Part::column).map(Part::text).findFirst());
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

  /** The text for a row; empty where it names columns and all of them are empty. */
  String fill(Function<String, String> cell) {
    if (parts.size() == 1) {
      Part only = parts.getFirst();
      return only.column() ? cell.apply(only.text()) : only.text();
    }
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
    for (Part part : parts) {
      if (part.column() && cell.apply(part.text()).isEmpty()) {
        return Optional.of(part.text());
      }
    }
    return Optional.empty();
  }
}
