package org.slipway.scene.graph;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Ref;
import org.slipway.scene.StateMark;

/** What a picture of a graph tells, before anything is folded away or laid out. */
public record GraphContent(List<Node> nodes, List<Group> groups, List<Edge> edges) {

  /**
   * A card.
   *
   * @param id unlike that of every other node and group
   * @param ref the record it stands for
   * @param version empty text: it has none
   * @param team empty text: nobody is known
   * @param hold what the flag below it says, for example "HOLD until 6 Oct"
   */
  public record Node(
      String id,
      Optional<Ref> ref,
      String name,
      String version,
      String team,
      StateMark state,
      Optional<String> group,
      Optional<String> hold) {

    /** The same in another frame, or in none. */
    public Node in(Optional<String> other) {
      return new Node(id, ref, name, version, team, state, other, hold);
    }
  }

  /**
   * A frame around nodes and other frames: a system or a domain.
   *
   * @param parent the frame around it
   */
  public record Group(String id, Optional<Ref> ref, String title, Optional<String> parent) {}

  /**
   * A line from what goes first to what waits for it.
   *
   * @param id unlike that of every other edge
   * @param label what stands on it, for example "FS + 1 h"
   * @param clash why the versions at its ends cannot live together, in words
   * @param says its accessible text
   */
  public record Edge(
      String id,
      Optional<Ref> ref,
      String from,
      String to,
      Optional<String> label,
      Optional<String> clash,
      String says) {}

  public GraphContent {
    nodes = List.copyOf(nodes);
    groups = List.copyOf(groups);
    edges = List.copyOf(edges);
  }

  /**
   * What a layout needs to know of it; all cards are of one size, which has room for most names.
   */
  public GraphOutline outline() {
    double width = GraphMeasures.width(nodes);
    return new GraphOutline(
        nodes.stream().map(node -> card(node, width)).toList(),
        groups.stream().map(group -> new GraphOutline.Group(group.id(), group.parent())).toList(),
        edges.stream()
            .map(edge -> new GraphOutline.Edge(edge.id(), edge.from(), edge.to()))
            .toList());
  }

  private static GraphOutline.Node card(Node node, double width) {
    double below = node.hold().isPresent() ? GraphMeasures.FLAG : 0;
    return new GraphOutline.Node(node.id(), width, GraphMeasures.HEIGHT, below, node.group());
  }
}
