package org.slipway.ui.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slipway.core.graph.Digraph;
import org.slipway.core.graph.Reach;
import org.slipway.core.graph.Ways;
import org.slipway.core.plan.Ref;
import org.slipway.scene.graph.GraphContent;

/** The nodes of a graph's content by number, by id and by record. Edges lead to what waits. */
final class NodeIndex {

  private final GraphContent content;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Ref, String> ids = new HashMap<>();
  private final Digraph graph;

  NodeIndex(GraphContent content) {
    this.content = content;
    for (GraphContent.Node node : content.nodes()) {
      numbers.put(node.id(), numbers.size());
      node.ref().ifPresent(ref -> ids.put(ref, node.id()));
    }
    content.groups().forEach(g -> g.ref().ifPresent(ref -> ids.putIfAbsent(ref, g.id())));
    content.edges().forEach(edge -> edge.ref().ifPresent(ref -> ids.put(ref, edge.id())));
    graph = Digraph.of(numbers.size(), ends(GraphContent.Edge::from), ends(GraphContent.Edge::to));
  }

  private int[] ends(java.util.function.Function<GraphContent.Edge, String> end) {
    return content.edges().stream().mapToInt(edge -> number(end.apply(edge))).toArray();
  }

  GraphContent content() {
    return content;
  }

  /** From what is needed to what needs it. */
  Digraph graph() {
    return graph;
  }

  /** What stands for a record: a card, else a frame, or a line. */
  Optional<String> id(Ref ref) {
    return Optional.ofNullable(ids.get(ref));
  }

  boolean hasNode(String id) {
    return numbers.containsKey(id);
  }

  int number(String id) {
    return Objects.requireNonNull(numbers.get(id), id);
  }

  GraphContent.Node node(int number) {
    return content.nodes().get(number);
  }

  Optional<GraphContent.Node> node(String id) {
    return hasNode(id) ? Optional.of(node(number(id))) : Optional.empty();
  }

  Optional<GraphContent.Group> group(String id) {
    return content.groups().stream().filter(group -> group.id().equals(id)).findFirst();
  }

  Optional<GraphContent.Edge> edge(String id) {
    return content.edges().stream().filter(edge -> edge.id().equals(id)).findFirst();
  }

  /** The record that a card, a frame or a line stands for. */
  Optional<Ref> ref(String id) {
    return node(id)
        .flatMap(GraphContent.Node::ref)
        .or(() -> group(id).flatMap(GraphContent.Group::ref))
        .or(() -> edge(id).flatMap(GraphContent.Edge::ref));
  }

  /** What waits for a node, in the order of the content. */
  List<GraphContent.Node> waiting(String id) {
    return nodes(graph.targets(number(id)));
  }

  /** What a node needs. */
  List<GraphContent.Node> needed(String id) {
    return nodes(graph.reversed().targets(number(id)));
  }

  /** What is reached from a node, itself left out, nearest first. */
  Reach reach(String id, boolean upstream, int most) {
    return Reach.within(upstream ? graph.reversed() : graph, most, number(id));
  }

  /** Ids of all that is reached, with the node itself. */
  Set<String> around(String id, Sides direction, int most) {
    var around = new HashSet<String>(Set.of(id));
    if (direction != Sides.DOWNSTREAM) {
      around.addAll(ids(reach(id, true, most).nodes()));
    }
    if (direction != Sides.UPSTREAM) {
      around.addAll(ids(reach(id, false, most).nodes()));
    }
    return around;
  }

  /** A shortest way, both ends included; empty: there is none. */
  List<GraphContent.Node> way(String from, String to) {
    return nodes(Ways.shortest(graph, number(from), number(to)));
  }

  /** Ids of all nodes on any way. */
  Set<String> between(String from, String to) {
    return Set.copyOf(ids(Ways.between(graph, number(from), number(to))));
  }

  /** These, and the lines among them. */
  Set<String> withLines(Collection<String> nodes) {
    var all = new HashSet<String>(nodes);
    for (GraphContent.Edge edge : content.edges()) {
      if (nodes.contains(edge.from()) && nodes.contains(edge.to())) {
        all.add(edge.id());
      }
    }
    return all;
  }

  /** The lines that lead from one node to another. */
  List<GraphContent.Edge> lines(String from, String to) {
    return content.edges().stream()
        .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
        .toList();
  }

  /** Names in a row, for a sentence. */
  static String names(List<GraphContent.Node> nodes) {
    return nodes.stream().map(GraphContent.Node::name).collect(Collectors.joining(" → "));
  }

  List<GraphContent.Node> nodes(int[] numbers) {
    return Arrays.stream(numbers).mapToObj(this::node).toList();
  }

  private List<String> ids(int[] numbers) {
    var ids = new ArrayList<String>(numbers.length);
    IntStream.of(numbers).forEach(number -> ids.add(node(number).id()));
    return ids;
  }
}
