package org.slipway.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slipway.scene.Box;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;
import org.slipway.scene.graph.LaidGraph.Point;

/** What every layout must keep to. */
final class Sound {

  private static final double SLACK = 0.6;

  private Sound() {}

  static void check(GraphOutline outline, LaidGraph laid) {
    assertEquals(ids(outline), laid.nodes().keySet(), "each card has its place, no other has");
    List<Box> cards = List.copyOf(laid.nodes().values());
    apart(cards);
    Box all = new Box(0, 0, laid.width(), laid.height()).grown(SLACK);
    for (GraphOutline.Node node : outline.nodes()) {
      Box card = box(laid.nodes(), node.id());
      assertEquals(node.width(), card.width());
      assertEquals(node.height(), card.height());
      Box around = node.group().map(group -> box(laid.groups(), group).grown(SLACK)).orElse(all);
      boolean inside =
          card.x() >= around.x()
              && card.y() >= around.y()
              && card.right() <= around.right()
              && card.bottom() <= around.bottom();
      assertTrue(inside, () -> node.id() + " stands in its frame: " + card + around);
    }
    frames(outline, laid);
    for (GraphOutline.Edge edge : outline.edges()) {
      LaidGraph.Route route = Objects.requireNonNull(laid.routes().get(edge.id()), edge.id());
      touches(box(laid.nodes(), edge.from()), route.start(), edge.id());
      touches(box(laid.nodes(), edge.to()), route.end(), edge.id());
    }
  }

  private static java.util.Set<String> ids(GraphOutline outline) {
    return outline.nodes().stream().map(GraphOutline.Node::id).collect(Collectors.toSet());
  }

  private static Box box(Map<String, Box> boxes, String id) {
    return Objects.requireNonNull(boxes.get(id), id);
  }

  private static void apart(List<Box> boxes) {
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        Box one = boxes.get(i).grown(-SLACK);
        Box other = boxes.get(j).grown(-SLACK);
        assertFalse(one.overlaps(other), () -> one + " lies over " + other);
      }
    }
  }

  /** Side by side where they stand in the same one; and no card stands in one it is not of. */
  private static void frames(GraphOutline outline, LaidGraph laid) {
    outline.groups().stream()
        .collect(Collectors.groupingBy(GraphOutline.Group::parent))
        .values()
        .forEach(
            siblings ->
                apart(siblings.stream().map(group -> box(laid.groups(), group.id())).toList()));
    for (GraphOutline.Node node : outline.nodes()) {
      for (GraphOutline.Group group : outline.groups()) {
        if (node.group().isEmpty() && group.parent().isEmpty()) {
          apart(List.of(box(laid.nodes(), node.id()), box(laid.groups(), group.id())));
        }
      }
    }
  }

  private static void touches(Box card, Point end, String edge) {
    boolean near = card.grown(1).contains(end.x(), end.y());
    boolean inside = card.grown(-1).contains(end.x(), end.y());
    assertTrue(near && !inside, () -> edge + " ends at the side of its card: " + end + card);
  }
}
