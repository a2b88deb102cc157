package org.slipway.scene.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be laid out: cards of a size, frames around some of them, and lines between cards.
 * Everything in it is visible; what is folded away is left out before.
 *
 * <p>Lines go from left to right where no cycle is in the way. Self-loops and several lines between
 * the same two cards are allowed.
 */
public record GraphOutline(List<Node> nodes, List<Group> groups, List<Edge> edges) {

  /**
   * A card.
   *
   * @param id unlike that of every other card and frame
   * @param width in pixels at a scale of 1
   * @param below room to keep free below it
   * @param group the innermost frame around it
   */
  public record Node(
      String id, double width, double height, double below, Optional<String> group) {}

  /**
   * A frame.
   *
   * @param parent the frame around it
   */
  public record Group(String id, Optional<String> parent) {}

  /**
   * A line.
   *
   * @param id unlike that of every other line
   * @param from a card
   * @param to a card
   */
  public record Edge(String id, String from, String to) {}

  /**
   * Checks that every name used is one given.
   *
   * @throws IllegalArgumentException naming an id that is there twice or not at all, or a frame
   *     that stands in itself
   */
  public GraphOutline {
    nodes = List.copyOf(nodes);
    groups = List.copyOf(groups);
    edges = List.copyOf(edges);
    Map<String, Optional<String>> parents = parents(groups);
    Set<String> cards = cards(nodes, parents);
    var lines = new HashSet<String>();
    for (Edge edge : edges) {
      require(lines.add(edge.id()), edge.id());
      require(cards.contains(edge.from()), edge.from());
      require(cards.contains(edge.to()), edge.to());
    }
  }

  private static Map<String, Optional<String>> parents(List<Group> groups) {
    var parents = new HashMap<String, Optional<String>>();
    groups.forEach(group -> require(parents.put(group.id(), group.parent()) == null, group.id()));
    for (Group group : groups) {
      Optional<String> at = group.parent();
      for (int depth = 0; at.isPresent(); depth++) {
        require(depth < groups.size(), group.id());
        require(parents.containsKey(at.get()), at.get());
        at = parents.getOrDefault(at.get(), Optional.empty());
      }
    }
    return parents;
  }

  private static Set<String> cards(List<Node> nodes, Map<String, Optional<String>> parents) {
    var cards = new HashSet<String>();
    for (Node node : nodes) {
      require(cards.add(node.id()) && !parents.containsKey(node.id()), node.id());
      node.group().ifPresent(group -> require(parents.containsKey(group), group));
    }
    return cards;
  }

  private static void require(boolean holds, String id) {
    if (!holds) {
      throw new IllegalArgumentException(id);
    }
  }
}
