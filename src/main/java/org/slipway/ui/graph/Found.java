package org.slipway.ui.graph;

import java.util.List;
import java.util.Set;
import org.slipway.scene.graph.GraphContent;

/**
 * The ways between two nodes.
 *
 * @param from as chosen
 * @param to as chosen
 * @param shortest from what goes first to what waits; empty: no way leads between them
 * @param all ids of the nodes on any way
 */
record Found(
    GraphContent.Node from,
    GraphContent.Node to,
    List<GraphContent.Node> shortest,
    Set<String> all) {

  /** Looks both ways: from the first to the second, else from the second to the first. */
  static Found of(NodeIndex index, GraphContent.Node from, GraphContent.Node to) {
    List<GraphContent.Node> there = index.way(from.id(), to.id());
    if (!there.isEmpty()) {
      return new Found(from, to, there, index.between(from.id(), to.id()));
    }
    List<GraphContent.Node> back = index.way(to.id(), from.id());
    return new Found(from, to, back, back.isEmpty() ? Set.of() : index.between(to.id(), from.id()));
  }
}
