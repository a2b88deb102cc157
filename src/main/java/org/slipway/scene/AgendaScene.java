package org.slipway.scene;

import java.time.LocalDate;
import java.util.List;
import org.slipway.core.time.Interval;
import org.slipway.text.Times;

/**
 * The picture of an agenda: what happens in a time, day by day, and what a view needs to know of
 * its layout. Days are those of the first zone.
 *
 * @param rows all of them, those out of sight too, from top to bottom
 * @param heads all headings, from top to bottom
 * @param contentHeight height of all rows; more than the picture's where they must be scrolled
 */
public record AgendaScene(
    Picture picture, List<Row> rows, List<Head> heads, double scrolled, double contentHeight) {

  private static final double EMPTY = 60;

  /**
   * How much of it is seen.
   *
   * @param scroll pixels of the rows above the upper edge
   */
  public record Frame(double width, double height, double scroll) {}

  /**
   * One entry.
   *
   * @param day under which it stands: the first of it in this time
   * @param top in the content, 0 being its upper edge
   */
  public record Row(Entry entry, LocalDate day, double top, double height) {
    public double bottom() {
      return top + height;
    }
  }

  /**
   * The heading of a day.
   *
   * @param lasting freezes and events of earlier days that go on
   */
  public record Head(LocalDate day, List<Entry> lasting, double top, double height) {
    public Head {
      lasting = List.copyOf(lasting);
    }
  }

  public AgendaScene {
    rows = List.copyOf(rows);
    heads = List.copyOf(heads);
  }

  public static AgendaScene of(Content content, Interval shown, Frame frame) {
    return drawn(content, shown, frame, AgendaRows.of(content, shown, frame.width()));
  }

  /**
   * On pages, each as high as its lines; at least one. Headings are repeated where a day goes on.
   *
   * @param height that no page exceeds
   */
  public static List<AgendaScene> pages(
      Content content, Interval shown, double width, double height) {
    return AgendaRows.of(content, shown, width).pages(width, height).stream()
        .map(
            page -> {
              double used = Math.min(height, Math.max(EMPTY, page.height()));
              return drawn(content, shown, new Frame(width, used, 0), page);
            })
        .toList();
  }

  private static AgendaScene drawn(Content content, Interval shown, Frame frame, AgendaRows laid) {
    var sketch = new Sketch(content.measure());
    sketch.fill(new Box(0, 0, frame.width(), frame.height()), Ink.BG);
    var marks = new AgendaMarks(sketch, content, frame);
    laid.heads().forEach(marks::head);
    List<Row> rows = laid.rows();
    for (int i = 0; i < rows.size(); i++) {
      boolean last = i + 1 == rows.size() || !rows.get(i + 1).day().equals(rows.get(i).day());
      marks.row(rows.get(i), last);
    }
    boolean told = content.focus().over().card();
    if (laid.rows().isEmpty() && content.index().isMade() && !told) {
      marks.empty(shown);
    }
    var picture =
        new Picture(
            frame.width(),
            frame.height(),
            sketch.marks(),
            new Spots(sketch.spots()),
            says(content, shown, laid.rows().size()));
    return new AgendaScene(picture, laid.rows(), laid.heads(), frame.scroll(), laid.height());
  }

  /** The height at which nothing has to be scrolled, for paper. */
  public static double wholeHeight(Content content, Interval shown, double width) {
    return AgendaRows.of(content, shown, width).height();
  }

  private static String says(Content content, Interval shown, int rows) {
    String when = Times.stretch(shown, content.zone(), content.texts().locale());
    return content.texts().get("agenda.says", when, rows);
  }
}
