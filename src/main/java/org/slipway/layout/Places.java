package org.slipway.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slipway.scene.Box;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;

/** Where cards are wanted: where they stood, or where newcomers have their neighbours. */
final class Places {

  private Places() {}

  /** A box for each card of the outline. */
  static Map<String, Box> of(GraphOutline outline, LaidGraph before) {
    Map<String, List<Box>> neighbours = neighbours(outline, before);
    var places = new HashMap<String, Box>();
    for (GraphOutline.Node node : outline.nodes()) {
      Box stood = before.nodes().get(node.id());
      if (stood != null) {
        places.put(node.id(), stood);
      } else {
        List<Box> near = neighbours.getOrDefault(node.id(), List.of());
        double y = near.stream().mapToDouble(Box::y).average().orElse(before.height());
        double x = near.stream().mapToDouble(Box::x).average().orElse(0);
        places.put(node.id(), new Box(x, y, node.width(), node.height()));
      }
    }
    return places;
  }

  /** Those of newcomers that stood somewhere. */
  private static Map<String, List<Box>> neighbours(GraphOutline outline, LaidGraph before) {
    var neighbours = new HashMap<String, List<Box>>();
    for (GraphOutline.Edge edge : outline.edges()) {
      note(neighbours, edge.from(), edge.to(), before);
      note(neighbours, edge.to(), edge.from(), before);
    }
    return neighbours;
  }

  private static void note(
      Map<String, List<Box>> neighbours, String newcomer, String other, LaidGraph before) {
    if (!before.nodes().containsKey(newcomer) && before.nodes().containsKey(other)) {
      neighbours
          .computeIfAbsent(newcomer, _ -> new ArrayList<>())
          .add(Objects.requireNonNull(before.nodes().get(other)));
    }
  }
}
