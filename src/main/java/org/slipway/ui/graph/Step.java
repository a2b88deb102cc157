package org.slipway.ui.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.scene.graph.GraphContent;

/**
 * A row of the tree: a component as it is reached from the one its branch begins with.
 *
 * @param node the component
 * @param upstream whether the branch leads to what is needed; empty: the branch begins here
 * @param way ids of those before it, the beginning first
 * @param lines why it is reached: the lines from the one before it
 */
record Step(
    GraphContent.Node node,
    Optional<Boolean> upstream,
    List<String> way,
    List<GraphContent.Edge> lines) {

  /** Where branches begin. */
  static Step root(GraphContent.Node node) {
    return new Step(node, Optional.empty(), List.of(), List.of());
  }

  int hops() {
    return way.size();
  }

  /** Whether it stands on its own way already, so that it leads round in a circle. */
  boolean isAgain() {
    return way.contains(node.id());
  }

  /** What is one hop further, as far as one looks that way; nothing behind one that comes again. */
  List<Step> next(NodeIndex index, Sides direction) {
    if (isAgain()) {
      return List.of();
    }
    Stream<Step> needs =
        leads(true, direction)
            ? index.needed(node.id()).stream().map(to -> to(index, to, true))
            : Stream.of();
    Stream<Step> waits =
        leads(false, direction)
            ? index.waiting(node.id()).stream().map(to -> to(index, to, false))
            : Stream.of();
    return Stream.concat(needs, waits).toList();
  }

  private boolean leads(boolean up, Sides direction) {
    Sides other = up ? Sides.DOWNSTREAM : Sides.UPSTREAM;
    return upstream.map(branch -> branch == up).orElse(direction != other);
  }

  private Step to(NodeIndex index, GraphContent.Node other, boolean up) {
    List<String> further = Stream.concat(way.stream(), Stream.of(node.id())).toList();
    List<GraphContent.Edge> why =
        up ? index.lines(other.id(), node.id()) : index.lines(node.id(), other.id());
    return new Step(other, Optional.of(up), further, why);
  }
}
