package org.slipway.scene.graph;

import java.util.List;
import org.slipway.scene.Box;
import org.slipway.scene.graph.LaidGraph.Point;
import org.slipway.scene.graph.LaidGraph.Route;

/** Geometry of cubic curves. */
final class Curves {

  private static final int STEPS = 12;

  private Curves() {}

  /** The box of some points; a curve lies within that of its controls. */
  static Box around(List<Point> points) {
    double left = points.stream().mapToDouble(Point::x).min().orElse(0);
    double top = points.stream().mapToDouble(Point::y).min().orElse(0);
    double right = points.stream().mapToDouble(Point::x).max().orElse(0);
    double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
    return Box.between(left, top, right, bottom);
  }

  /**
   * A point of a route.
   *
   * @param part 0 at its start, 1 at its end; each curve takes the same part
   */
  static Point at(Route route, double part) {
    double whole = part * route.curves();
    int curve = (int) Math.min(route.curves() - 1.0, Math.floor(whole));
    return at(route.points().subList(3 * curve, 3 * curve + 4), whole - curve, 0);
  }

  private static Point at(List<Point> p, double t, int from) {
    double u = 1 - t;
    double a = u * u * u;
    double b = 3 * u * u * t;
    double c = 3 * u * t * t;
    double d = t * t * t;
    return new Point(
        a * p.get(from).x()
            + b * p.get(from + 1).x()
            + c * p.get(from + 2).x()
            + d * p.get(from + 3).x(),
        a * p.get(from).y()
            + b * p.get(from + 1).y()
            + c * p.get(from + 2).y()
            + d * p.get(from + 3).y());
  }

  /** How far a point is from a route. */
  static double distance(Route route, Point point) {
    double least = Double.MAX_VALUE;
    for (int curve = 0; curve < route.curves(); curve++) {
      Point before = route.points().get(3 * curve);
      for (int step = 1; step <= STEPS; step++) {
        Point next = at(route.points(), (double) step / STEPS, 3 * curve);
        least = Math.min(least, distance(before, next, point));
        before = next;
      }
    }
    return least;
  }

  private static double distance(Point from, Point to, Point point) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = dx * dx + dy * dy;
    double along = (point.x() - from.x()) * dx + (point.y() - from.y()) * dy;
    double part = length == 0 ? 0 : Math.clamp(along / length, 0, 1);
    return Math.hypot(from.x() + part * dx - point.x(), from.y() + part * dy - point.y());
  }
}
