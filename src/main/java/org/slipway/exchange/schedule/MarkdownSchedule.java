package org.slipway.exchange.schedule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.time.Recurrence;

/**
 * The tables of a Markdown page whose columns are called What and When; Who becomes the note. Rows
 * whose date cannot be read are kept apart, none is dropped in silence.
 *
 * @param unread lines of rows without a date that could be read, with what they say
 */
record MarkdownSchedule(String title, List<Dated> rows, SortedMap<Integer, String> unread) {

  private static final String WHAT = "what";
  private static final String WHEN = "when";

  static boolean isOne(String text) {
    return text.lines()
        .anyMatch(line -> columns(line).containsKey(WHAT) && columns(line).containsKey(WHEN));
  }

  /** Where the columns of a heading row are, by name in lower case; empty for any other line. */
  private static SortedMap<String, Integer> columns(String line) {
    var columns = new TreeMap<String, Integer>();
    List<String> cells = cells(line);
    for (int i = 0; i < cells.size(); i++) {
      columns.putIfAbsent(plain(cells.get(i)).toLowerCase(Locale.ROOT), i);
    }
    return columns;
  }

  static MarkdownSchedule read(String text, ZoneId zone) {
    var rows = new ArrayList<Dated>();
    var unread = new TreeMap<Integer, String>();
    var seen = new TreeMap<String, Integer>();
    SortedMap<String, Integer> columns = new TreeMap<>();
    int line = 0;
    for (String each : text.lines().toList()) {
      line++;
      SortedMap<String, Integer> here = columns(each);
      if (here.containsKey(WHAT) && here.containsKey(WHEN)) {
        columns = here;
      } else if (!each.strip().startsWith("|")) {
        columns = new TreeMap<>();
      } else if (!columns.isEmpty() && !each.matches("[|:\\s-]+")) {
        row(cells(each), columns, line, zone, seen)
            .ifPresentOrElse(rows::add, put(unread, line, each));
      }
    }
    return new MarkdownSchedule(title(text), rows, unread);
  }

  private static Runnable put(SortedMap<Integer, String> unread, int line, String text) {
    return () -> unread.put(line, plain(text.replace('|', ' ')).replaceAll("\\s+", " "));
  }

  private static Optional<Dated> row(
      List<String> cells,
      SortedMap<String, Integer> columns,
      int line,
      ZoneId zone,
      SortedMap<String, Integer> seen) {
    String what = plain(cell(cells, columns, WHAT));
    Optional<Recurrence> when = WrittenDate.read(plain(cell(cells, columns, WHEN)), zone);
    if (what.isEmpty() || when.isEmpty()) {
      return Optional.empty();
    }
    String who = plain(cell(cells, columns, "who"));
    int again = seen.merge(what, 1, Integer::sum);
    String id = again == 1 ? what : what + "#" + again;
    return Optional.of(
        Dated.event(
            id,
            line,
            what,
            category(what),
            when.get(),
            who.isEmpty() ? Optional.empty() : Optional.of(who)));
  }

  /** The field's words in a title: a freeze, a release, else a milestone. */
  static String category(String what) {
    String lower = what.toLowerCase(Locale.ROOT);
    if (lower.contains("freeze") || lower.contains("thaw")) {
      return "freeze";
    }
    return lower.matches(".*\\breleased\\b.*") ? "release" : "milestone";
  }

  private static String cell(List<String> cells, SortedMap<String, Integer> columns, String name) {
    Integer at = columns.get(name);
    return at == null || at >= cells.size() ? "" : cells.get(at);
  }

  private static List<String> cells(String line) {
    String row = line.strip();
    if (!row.startsWith("|")) {
      return List.of();
    }
    String inner =
        row.substring(1, row.endsWith("|") && row.length() > 1 ? row.length() - 1 : row.length());
    return List.of(inner.split("(?<!\\\\)\\|", -1));
  }

  /** Without emphasis, links and footnotes. */
  private static String plain(String markdown) {
    return markdown
        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .replaceAll("\\[([^\\]]*)\\]\\[[^\\]]*\\]", "$1")
        .replaceAll("[\\[\\]*`]", "")
        .strip();
  }

  /** The first heading, else the title of the front matter. */
  private static String title(String text) {
    return text.lines()
        .filter(line -> line.startsWith("title:"))
        .map(line -> line.substring(6).replace("\"", "").strip())
        .findFirst()
        .or(
            () ->
                text.lines()
                    .filter(l -> l.startsWith("# "))
                    .map(l -> l.substring(2).strip())
                    .findFirst())
        .orElse("");
  }
}
