package org.slipway.scene;

import java.util.List;
import java.util.Optional;

/** One thing a painter draws. Later marks lie over earlier ones. */
public sealed interface Mark {

  /** A rectangle with corners rounded by {@code radius}. */
  record Rect(Box box, double radius, Optional<Fill> fill, Optional<Stroke> stroke)
      implements Mark {}

  record Circle(double x, double y, double radius, Optional<Fill> fill, Optional<Stroke> stroke)
      implements Mark {}

  record Line(double x1, double y1, double x2, double y2, Stroke stroke) implements Mark {}

  /** A free outline. */
  record Path(List<Step> steps, Optional<Fill> fill, Optional<Stroke> stroke) implements Mark {
    public Path {
      steps = List.copyOf(steps);
    }
  }

  /** A text from its left end on its baseline. */
  record Text(double x, double baseline, String text, Type type, Ink ink) implements Mark {}

  /** A text that reads upwards from its lower end; its baseline is on its right. */
  record Upright(double baseline, double bottom, String text, Type type, Ink ink) implements Mark {}

  /** Marks that are cut or faded together. */
  record Group(List<Mark> marks, Optional<Box> clip, double opacity) implements Mark {
    public Group {
      marks = List.copyOf(marks);
    }
  }

  /** One step of a {@link Path}. */
  sealed interface Step {
    record Move(double x, double y) implements Step {}

    record To(double x, double y) implements Step {}

    record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Step {}

    record Close() implements Step {}
  }

  /** A closed outline through these x, y pairs. */
  static Path polygon(Ink ink, double... points) {
    var steps = new java.util.ArrayList<Step>();
    steps.add(new Step.Move(points[0], points[1]));
    for (int i = 2; i < points.length; i += 2) {
      steps.add(new Step.To(points[i], points[i + 1]));
    }
    steps.add(new Step.Close());
    return new Path(steps, Optional.of(Fill.of(ink)), Optional.empty());
  }
}
