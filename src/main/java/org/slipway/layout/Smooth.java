package org.slipway.layout;

import java.util.ArrayList;
import java.util.List;
import org.slipway.scene.graph.LaidGraph.Point;
import org.slipway.scene.graph.LaidGraph.Route;

/** Lines with bends made smooth. */
final class Smooth {

  /** Nearer than this two points are one, in pixels. */
  private static final double NEAR = 0.5;

  /** Least part of a way to the right that is bent in one sweep, in pixels. */
  private static final double SWEEP = 8;

  /** Least distance of a bend from the card at either end: a frame's side is nearer. */
  private static final double LEVEL = 22;

  private static final double CORNER = 18;

  private Smooth() {}

  /**
   * Through all bends where the way goes to the right, each time level at both ends; elsewhere
   * straight, with round corners.
   */
  static Route through(List<Point> bends) {
    List<Point> points = distinct(bends);
    boolean onward = points.getLast().x() - points.getFirst().x() >= SWEEP;
    for (int i = 1; i < points.size(); i++) {
      onward &= points.get(i).x() - points.get(i - 1).x() > -NEAR;
    }
    return onward ? swept(apart(points)) : rounded(points);
  }

  /** Without bends that leave no room to bend: too near to the one before, or to the end. */
  private static List<Point> apart(List<Point> points) {
    var kept = new ArrayList<Point>();
    kept.add(points.getFirst());
    Point end = points.getLast();
    for (Point point : points.subList(1, points.size() - 1)) {
      double least = kept.size() == 1 ? LEVEL : SWEEP;
      if (point.x() - kept.getLast().x() >= least && end.x() - point.x() >= LEVEL) {
        kept.add(point);
      }
    }
    kept.add(end);
    return kept;
  }

  private static List<Point> distinct(List<Point> bends) {
    var points = new ArrayList<Point>();
    for (Point bend : bends) {
      if (points.isEmpty()
          || Math.hypot(bend.x() - points.getLast().x(), bend.y() - points.getLast().y()) > NEAR) {
        points.add(bend);
      }
    }
    if (points.size() == 1) {
      points.add(bends.getLast());
    }
    return points;
  }

  private static Route swept(List<Point> points) {
    var route = new ArrayList<Point>();
    route.add(points.getFirst());
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      double half = (to.x() - from.x()) / 2;
      route.add(new Point(from.x() + half, from.y()));
      route.add(new Point(to.x() - half, to.y()));
      route.add(to);
    }
    return new Route(route);
  }

  private static Route rounded(List<Point> points) {
    var route = new ArrayList<Point>();
    route.add(points.getFirst());
    for (int i = 1; i < points.size() - 1; i++) {
      Point corner = points.get(i);
      straight(route, before(points.get(i - 1), corner));
      Point after = before(points.get(i + 1), corner);
      Point from = route.getLast();
      route.add(between(from, corner, 2.0 / 3));
      route.add(between(after, corner, 2.0 / 3));
      route.add(after);
    }
    straight(route, points.getLast());
    return new Route(route);
  }

  /** The point on the way from one end to a corner where its rounding begins. */
  private static Point before(Point end, Point corner) {
    double length = Math.hypot(end.x() - corner.x(), end.y() - corner.y());
    return between(corner, end, Math.min(CORNER, length / 2) / length);
  }

  private static void straight(List<Point> route, Point to) {
    Point from = route.getLast();
    route.add(between(from, to, 1.0 / 3));
    route.add(between(from, to, 2.0 / 3));
    route.add(to);
  }

  private static Point between(Point from, Point to, double part) {
    return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
  }
}
