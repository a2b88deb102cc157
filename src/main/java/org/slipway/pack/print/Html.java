package org.slipway.pack.print;

import java.util.List;
import java.util.stream.Collectors;

/** Well-formed markup from text that is always escaped. Strings that are markup say so by name. */
public final class Html {

  private Html() {}

  /** Text as markup; characters that XML forbids become a replacement mark. */
  public static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(out, point));
    return out.toString();
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\t', '\n', '\r' -> out.append(' ');
      default -> {
        boolean allowed =
            point >= 0x20 && !(point >= 0xD800 && point < 0xE000) && (point & 0xFFFE) != 0xFFFE;
        out.appendCodePoint(allowed ? point : 0xFFFD);
      }
    }
  }

  /** An element around markup. */
  public static String element(String name, String markup) {
    return "<" + name + ">" + markup + "</" + name + ">";
  }

  /** An element with a style class around markup. */
  public static String element(String name, String styleClass, String markup) {
    return "<" + name + " class=\"" + styleClass + "\">" + markup + "</" + name + ">";
  }

  /** A heading row whose cells are escaped. */
  public static String headings(List<String> titles) {
    var cells = new StringBuilder();
    for (int i = 0; i < titles.size(); i++) {
      cells.append("<th scope=\"col\" class=\"c").append(i + 1).append("\">");
      cells.append(escape(titles.get(i))).append("</th>");
    }
    return "<thead><tr>" + cells + "</tr></thead>";
  }

  /** A row of cells that are markup already. */
  public static String row(List<String> markup) {
    return markup.stream()
        .map(cell -> "<td>" + cell + "</td>")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  /** A table that repeats its headings on each page. */
  public static String table(String styleClass, List<String> titles, List<String> rows) {
    return "<table class=\""
        + styleClass
        + "\">"
        + headings(titles)
        + "<tbody>"
        + String.join("", rows)
        + "</tbody></table>";
  }
}
