package org.slipway.scene.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.scene.Fill;
import org.slipway.scene.Ink;
import org.slipway.scene.Mark;
import org.slipway.scene.Mark.Step;
import org.slipway.scene.Sketch;
import org.slipway.scene.Stroke;
import org.slipway.scene.graph.LaidGraph.Point;
import org.slipway.scene.graph.LaidGraph.Route;

/** Lines with the heads of arrows. */
final class EdgeMarks {

  /** How a line is drawn, from the lowest to the topmost. */
  enum Look {
    PLAIN(Ink.UNKNOWN_LINE, 1.25, 8),
    BLAST(Ink.ACCENT, 2, 9),
    CRITICAL(Ink.FG, 3, 11),
    CLASH(Ink.NOGO_INK, 2, 10),
    SELECTED(Ink.ACCENT, 2.5, 10);

    private final Ink ink;
    private final double width;
    private final double head;

    Look(Ink ink, double width, double head) {
      this.ink = ink;
      this.width = width;
      this.head = head;
    }

    Stroke stroke() {
      return this == CLASH ? new Stroke(ink, width, 7, 4) : Stroke.of(ink, width);
    }
  }

  /** White around a line that crosses others. */
  private static final double AIR = 7;

  private EdgeMarks() {}

  static Look look(GraphContent.Edge edge, GraphEmphasis emphasis) {
    if (edge.clash().isPresent()) {
      return Look.CLASH;
    }
    if (emphasis.isSelected(edge.id())) {
      return Look.SELECTED;
    }
    if (emphasis.critical().contains(edge.id())) {
      return Look.CRITICAL;
    }
    return emphasis.blast().contains(edge.id()) ? Look.BLAST : Look.PLAIN;
  }

  static void draw(Sketch sketch, Route route, Look look, Detail detail) {
    if (!detail.hasHeads()) {
      Point from = route.start();
      Point to = route.end();
      Ink ink = look == Look.PLAIN ? Ink.LINE : look.ink;
      sketch.line(from.x(), from.y(), to.x(), to.y(), Stroke.of(ink, look.width));
      return;
    }
    List<Point> points = shortened(route, look.head * 0.8);
    if (look == Look.CRITICAL) {
      sketch.add(path(points, Stroke.of(Ink.BG, AIR)));
    }
    sketch.add(path(points, look.stroke()));
    head(sketch, route, look);
  }

  private static Mark.Path path(List<Point> points, Stroke stroke) {
    var steps = new ArrayList<Step>();
    steps.add(new Step.Move(points.getFirst().x(), points.getFirst().y()));
    for (int i = 1; i < points.size(); i += 3) {
      Point one = points.get(i);
      Point two = points.get(i + 1);
      Point to = points.get(i + 2);
      steps.add(new Step.Curve(one.x(), one.y(), two.x(), two.y(), to.x(), to.y()));
    }
    return new Mark.Path(steps, Optional.empty(), Optional.of(stroke));
  }

  /** Ends before the tip of its head, so that a thick line does not stick out of it. */
  private static List<Point> shortened(Route route, double by) {
    var points = new ArrayList<>(route.points());
    Point towards = direction(route);
    for (int i = points.size() - 2; i < points.size(); i++) {
      Point point = points.get(i);
      points.set(i, new Point(point.x() - towards.x() * by, point.y() - towards.y() * by));
    }
    return points;
  }

  private static void head(Sketch sketch, Route route, Look look) {
    Point tip = route.end();
    Point towards = direction(route);
    double half = look.head * 0.44;
    double x = tip.x() - towards.x() * look.head * 0.94;
    double y = tip.y() - towards.y() * look.head * 0.94;
    List<Step> steps =
        List.of(
            new Step.Move(tip.x(), tip.y()),
            new Step.To(x - towards.y() * half, y + towards.x() * half),
            new Step.To(x + towards.y() * half, y - towards.x() * half),
            new Step.Close());
    sketch.add(new Mark.Path(steps, Optional.of(Fill.of(look.ink)), Optional.empty()));
  }

  /** Where a route goes at its end; of length 1. */
  private static Point direction(Route route) {
    Point end = route.end();
    for (int i = route.points().size() - 2; i >= 0; i--) {
      double dx = end.x() - route.points().get(i).x();
      double dy = end.y() - route.points().get(i).y();
      double length = Math.hypot(dx, dy);
      if (length > 0.01) {
        return new Point(dx / length, dy / length);
      }
    }
    return new Point(1, 0);
  }
}
