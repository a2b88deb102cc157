package org.slipway.scene.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slipway.scene.Box;
import org.slipway.scene.graph.LaidGraph.Point;
import org.slipway.scene.graph.LaidGraph.Route;

/** A layout that anybody can follow: one column a frame, one row a card. */
final class Rows implements GraphLayout {

  @Override
  public LaidGraph lay(
      GraphOutline outline, Optional<LaidGraph> before, BooleanSupplier cancelled) {
    List<String> columns =
        Stream.concat(Stream.of(""), outline.groups().stream().map(GraphOutline.Group::id).sorted())
            .toList();
    Map<String, Box> nodes = new HashMap<>();
    Map<String, Box> groups = new HashMap<>();
    for (GraphOutline.Node node : outline.nodes()) {
      int column = columns.indexOf(node.group().orElse(""));
      long row = nodes.values().stream().filter(box -> box.x() == 220.0 * column + 32).count();
      nodes.put(
          node.id(), new Box(220.0 * column + 32, 48 + 74.0 * row, node.width(), node.height()));
      node.group()
          .ifPresent(
              group ->
                  groups.merge(
                      group, new Box(220.0 * column + 16, 16, 168, 74.0 * row + 88), Box::union));
    }
    Map<String, Route> routes = new HashMap<>();
    outline.edges().forEach(edge -> routes.put(edge.id(), route(edge, nodes)));
    return new LaidGraph(220.0 * columns.size(), 74.0 * nodes.size(), nodes, groups, routes);
  }

  private static Route route(GraphOutline.Edge edge, Map<String, Box> nodes) {
    Box from = nodes.getOrDefault(edge.from(), new Box(0, 0, 0, 0));
    Box to = nodes.getOrDefault(edge.to(), new Box(0, 0, 0, 0));
    double y1 = from.y() + from.height() / 2;
    double y2 = to.y() + to.height() / 2;
    return new Route(
        List.of(
            new Point(from.right(), y1),
            new Point(from.right() + 30, y1),
            new Point(to.x() - 30, y2),
            new Point(to.x(), y2)));
  }
}
