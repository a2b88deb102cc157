package org.slipway.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slipway.scene.Box;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;

/** Where cards are wanted: where they stood, or where newcomers have their neighbours. */
final class Places {

  private Places() {}

  /**
   * A box for each card of the outline, and for each frame that stood. A card may have been a frame
   * and a frame a card, where somebody closed or opened it.
   */
  static Map<String, Box> of(GraphOutline outline, LaidGraph before) {
    var places = new HashMap<String, Box>();
    for (GraphOutline.Group group : outline.groups()) {
      stood(group.id(), before).ifPresent(box -> places.put(group.id(), box));
    }
    Map<String, List<Box>> neighbours = neighbours(outline, before);
    for (GraphOutline.Node node : outline.nodes()) {
      Optional<Box> closed =
          node.group().flatMap(group -> Optional.ofNullable(before.nodes().get(group)));
      Box place =
          stood(node.id(), before)
              .or(() -> closed)
              .orElseGet(() -> among(neighbours.getOrDefault(node.id(), List.of()), before));
      places.put(node.id(), place);
    }
    return places;
  }

  private static Optional<Box> stood(String id, LaidGraph before) {
    return Optional.ofNullable(before.nodes().get(id))
        .or(() -> Optional.ofNullable(before.groups().get(id)));
  }

  private static Box among(List<Box> near, LaidGraph before) {
    double y = near.stream().mapToDouble(Box::y).average().orElse(before.height());
    double x = near.stream().mapToDouble(Box::x).average().orElse(0);
    return new Box(x, y, 0, 0);
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
