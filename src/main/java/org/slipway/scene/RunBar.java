package org.slipway.scene;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.time.Interval;
import org.slipway.text.Times;

/**
 * One run by itself, in the look of the calendar: run, verification and rollback tail, and where
 * its start is known the window it lies in and the point of no return, with their times below.
 */
public final class RunBar {

  /**
   * A run at a start.
   *
   * @param openEnd end of the open time; empty where there is none, and then no point of no return
   */
  public record At(Parts parts, Optional<Instant> openEnd, ZoneId zone, Locale locale) {

    /** Open end − rollback tail (DEFINITIONS §3). */
    Optional<Instant> noReturn() {
      return openEnd.map(end -> end.minus(Duration.between(parts.verifiedEnd(), parts.end())));
    }

    /** A window that ends much later than the run is cut off, so that the run stays readable. */
    Instant last() {
      Duration half = parts.whole().length().dividedBy(2);
      Instant most = parts.end().plus(half);
      return openEnd
          .filter(end -> end.isBefore(most))
          .orElse(openEnd.isEmpty() ? parts.end() : most);
    }
  }

  private static final double TOP = 10;
  private static final double HEIGHT = 16;
  private static final double BETWEEN = 6;

  /** How high the bar with its times is, in pixels. */
  public static final double TIMED = TOP + HEIGHT + 22;

  private RunBar() {}

  /** The parts in proportion, as wide as there is room. */
  public static Picture of(Parts parts, double width, double height, String says) {
    var sketch = new Sketch((_, _) -> 0);
    Box box = new Box(0.5, 0.5, Math.max(0, width - 1), height - 1);
    bar(sketch, parts, box, Ink.BAR, Ink.BAR_OUTLINE);
    return new Picture(width, height, sketch.marks(), new Spots(List.of()), says);
  }

  /** The run where it lies, with the times of its start, its point of no return and its end. */
  public static Picture of(At at, TextMeasure measure, double width, String says) {
    var sketch = new Sketch(measure);
    Interval shown = new Interval(at.parts().start(), at.last());
    double pixels = Math.max(0, width - 1) / Math.max(1, shown.length().toMillis());
    if (at.openEnd().isPresent()) {
      Box window = new Box(0, TOP - 6, width, HEIGHT + 10);
      sketch.fill(window, Ink.WINDOW_GROUND);
      sketch.fill(new Box(0, window.y(), width, 2.5), Ink.WINDOW_EDGE);
    }
    double end = x(shown, pixels, at.parts().end());
    Box box = Box.between(0.5, TOP, end, TOP + HEIGHT);
    bar(sketch, at.parts(), box, Ink.ACCENT, Ink.ACCENT);
    at.noReturn()
        .filter(shown::contains)
        .ifPresent(when -> BarMarks.noReturn(sketch, x(shown, pixels, when), TOP, TOP + HEIGHT));
    times(sketch, at, shown, pixels, width);
    return new Picture(width, TIMED, sketch.marks(), new Spots(List.of()), says);
  }

  private static double x(Interval shown, double pixels, Instant at) {
    return 0.5 + Duration.between(shown.start(), at).toMillis() * pixels;
  }

  private static void bar(Sketch sketch, Parts parts, Box box, Ink ink, Ink outline) {
    Interval whole = parts.whole();
    double pixels = box.width() / Math.max(1, whole.length().toMillis());
    double runEnd = box.x() + Duration.between(whole.start(), parts.runEnd()).toMillis() * pixels;
    double verified =
        box.x() + Duration.between(whole.start(), parts.verifiedEnd()).toMillis() * pixels;
    BarMarks.parts(sketch, box, runEnd, verified, ink, 1);
    sketch.frame(box, 2, Stroke.of(outline, 1));
  }

  /** What is said below; the first is the most important. */
  private static List<Instant> said(At at, Interval shown) {
    boolean cutOff = at.openEnd().filter(end -> end.isAfter(shown.end())).isPresent();
    Instant last = cutOff ? at.parts().end() : shown.end();
    return Stream.concat(
            Stream.of(shown.start(), last), at.noReturn().filter(shown::contains).stream())
        .toList();
  }

  /** Each time below its place; one that would lie over another is left out. */
  private static void times(Sketch sketch, At at, Interval shown, double pixels, double width) {
    var taken = new ArrayList<Box>();
    for (Instant when : said(at, shown)) {
      String text = Times.time(when, at.zone(), at.locale());
      double wide = sketch.measure().width(text, Type.CAPTION);
      double left = Math.max(0, Math.min(x(shown, pixels, when) - wide / 2, width - wide));
      Box box = new Box(left, 0, wide, 1);
      if (taken.stream().noneMatch(box.grown(BETWEEN)::overlaps)) {
        sketch.text(left, TOP + HEIGHT + 18, text, Type.CAPTION, Ink.FG_MUTED);
        taken.add(box);
      }
    }
  }
}
