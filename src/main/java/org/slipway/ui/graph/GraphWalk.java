package org.slipway.ui.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.scene.Box;
import org.slipway.scene.graph.GraphContent;

/** Where the arrows lead from a card: along the lines, and up and down among those beside it. */
final class GraphWalk {

  private final Shown shown;

  GraphWalk(Shown shown) {
    this.shown = shown;
  }

  /** To what waits for it, the nearest in height. */
  Optional<String> right(String id) {
    return nearest(id, shown.seen().waiting(id));
  }

  /** To what it needs. */
  Optional<String> left(String id) {
    return nearest(id, shown.seen().needed(id));
  }

  private Optional<String> nearest(String id, List<GraphContent.Node> nodes) {
    Box here = box(id);
    return nodes.stream()
        .map(GraphContent.Node::id)
        .filter(other -> !other.equals(id))
        .min(Comparator.comparingDouble(other -> Math.abs(middle(box(other)) - middle(here))));
  }

  /** To the next card above or below in its column, else to the nearest there. */
  Optional<String> beside(String id, boolean down) {
    Box here = box(id);
    return ids()
        .filter(other -> down ? box(other).y() > here.y() : box(other).y() < here.y())
        .min(
            Comparator.comparingDouble(
                other -> {
                  Box there = box(other);
                  double aside = Math.abs(there.x() - here.x());
                  double away = Math.abs(there.y() - here.y());
                  return away + (aside < here.width() / 2 ? 0 : 4 * aside);
                }));
  }

  /** The first or the last card, as one reads. */
  Optional<String> end(boolean last) {
    Comparator<String> reading =
        Comparator.comparingDouble((String id) -> box(id).x())
            .thenComparingDouble(id -> box(id).y());
    return ids().min(last ? reading.reversed() : reading);
  }

  private Stream<String> ids() {
    return shown.seen().content().nodes().stream()
        .map(GraphContent.Node::id)
        .filter(id -> shown.laid().nodes().containsKey(id));
  }

  private static double middle(Box box) {
    return box.y() + box.height() / 2;
  }

  private Box box(String id) {
    return shown.laid().nodes().getOrDefault(id, new Box(0, 0, 0, 0));
  }
}
