package org.slipway.scene.graph;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slipway.scene.Box;

/**
 * Where everything of a graph stands, in pixels at a scale of 1; 0, 0 is the upper left corner.
 *
 * @param width of the whole
 * @param height of the whole
 * @param nodes the card of each node
 * @param groups the frame of each group
 * @param routes the line of each edge
 */
public record LaidGraph(
    double width,
    double height,
    Map<String, Box> nodes,
    Map<String, Box> groups,
    Map<String, Route> routes) {

  /** Nothing, laid out. */
  public static final LaidGraph EMPTY = new LaidGraph(0, 0, Map.of(), Map.of(), Map.of());

  public LaidGraph {
    nodes = Collections.unmodifiableMap(new TreeMap<>(nodes));
    groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    routes = Collections.unmodifiableMap(new TreeMap<>(routes));
  }

  public record Point(double x, double y) {}

  /**
   * A smooth line.
   *
   * @param points the start, then three for each cubic curve: two controls and its end
   */
  public record Route(List<Point> points) {
    public Route {
      points = List.copyOf(points);
      if (points.size() < 4 || points.size() % 3 != 1) {
        throw new IllegalArgumentException(points.size() + " points");
      }
    }

    public Point start() {
      return points.getFirst();
    }

    public Point end() {
      return points.getLast();
    }

    public int curves() {
      return points.size() / 3;
    }
  }
}
