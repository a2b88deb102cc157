package org.slipway.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the marks and spots of a picture while it is being made. Used by one thread. */
public final class Sketch {

  private final TextMeasure measure;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Spot> spots;

  public Sketch(TextMeasure measure) {
    this(measure, new ArrayList<>());
  }

  private Sketch(TextMeasure measure, List<Spot> spots) {
    this.measure = measure;
    this.spots = spots;
  }

  /** An empty sketch that shares measure and spots, for a group. */
  public Sketch inner() {
    return new Sketch(measure, spots);
  }

  public TextMeasure measure() {
    return measure;
  }

  public List<Mark> marks() {
    return marks;
  }

  public List<Spot> spots() {
    return spots;
  }

  public void add(Mark mark) {
    marks.add(mark);
  }

  public void group(Sketch inner, Optional<Box> clip, double opacity) {
    if (!inner.marks.isEmpty()) {
      marks.add(new Mark.Group(inner.marks, clip, opacity));
    }
  }

  public void fill(Box box, Ink ink) {
    fill(box, 0, Fill.of(ink));
  }

  public void fill(Box box, double radius, Fill fill) {
    if (!box.isEmpty()) {
      marks.add(new Mark.Rect(box, radius, Optional.of(fill), Optional.empty()));
    }
  }

  public void frame(Box box, double radius, Stroke stroke) {
    marks.add(new Mark.Rect(box, radius, Optional.empty(), Optional.of(stroke)));
  }

  public void card(Box box, double radius, Ink ground, Stroke stroke) {
    marks.add(new Mark.Rect(box, radius, Optional.of(Fill.of(ground)), Optional.of(stroke)));
  }

  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    marks.add(new Mark.Line(x1, y1, x2, y2, stroke));
  }

  /** A level hair line that falls on whole pixels. */
  public void level(double x1, double x2, double y, Ink ink) {
    double crisp = Math.floor(y) + 0.5;
    line(x1, crisp, x2, crisp, Stroke.of(ink, 1));
  }

  /** An upright hair line that falls on whole pixels. */
  public void upright(double x, double y1, double y2, Ink ink) {
    double crisp = Math.floor(x) + 0.5;
    line(crisp, y1, crisp, y2, Stroke.of(ink, 1));
  }

  /** Draws and returns the width. */
  public double text(double x, double baseline, String text, Type type, Ink ink) {
    if (text.isEmpty()) {
      return 0;
    }
    marks.add(new Mark.Text(x, baseline, text, type, ink));
    return measure.width(text, type);
  }

  public void textEnding(double right, double baseline, String text, Type type, Ink ink) {
    text(right - measure.width(text, type), baseline, text, type, ink);
  }

  public void textAround(double middle, double baseline, String text, Type type, Ink ink) {
    text(middle - measure.width(text, type) / 2, baseline, text, type, ink);
  }

  public void spot(Spot spot) {
    if (!spot.box().isEmpty()) {
      spots.add(spot);
    }
  }
}
