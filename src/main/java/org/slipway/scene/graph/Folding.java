package org.slipway.scene.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slipway.scene.StateMark;

/** Closes frames of a graph, once. */
final class Folding {

  /** From worst to best; any other is better. */
  private static final List<StateMark> WORST =
      List.of(StateMark.NO_GO, StateMark.UNKNOWN, StateMark.CONDITIONAL, StateMark.GO);

  private final GraphContent all;
  private final Set<String> closed;
  private final Map<String, GraphContent.Group> groups = new LinkedHashMap<>();
  private final Map<String, String> shownAs = new HashMap<>();
  private final Map<String, Integer> inside = new HashMap<>();

  Folding(GraphContent all, Set<String> closed) {
    this.all = all;
    this.closed = closed;
    all.groups().forEach(group -> groups.put(group.id(), group));
  }

  Folded folded() {
    List<GraphContent.Group> open = new ArrayList<>();
    for (GraphContent.Group group : all.groups()) {
      Optional<String> around = outermost(Optional.of(group.id()));
      around.ifPresentOrElse(id -> hide(group.id(), id), () -> open.add(group));
    }
    List<GraphContent.Node> nodes = nodes();
    List<GraphContent.Edge> edges = edges();
    return new Folded(new GraphContent(nodes, open, edges), inside, shownAs);
  }

  /** The outermost closed frame on the way up. */
  private Optional<String> outermost(Optional<String> group) {
    Optional<String> found = Optional.empty();
    Optional<String> at = group;
    while (at.isPresent()) {
      if (closed.contains(at.get())) {
        found = at;
      }
      at = Optional.ofNullable(groups.get(at.get())).flatMap(GraphContent.Group::parent);
    }
    return found;
  }

  private void hide(String id, String by) {
    if (!id.equals(by)) {
      shownAs.put(id, by);
    }
  }

  private List<GraphContent.Node> nodes() {
    var nodes = new ArrayList<GraphContent.Node>();
    var members = new LinkedHashMap<String, List<GraphContent.Node>>();
    for (GraphContent.Node node : all.nodes()) {
      Optional<String> by = outermost(node.group());
      if (by.isEmpty()) {
        nodes.add(node);
      } else {
        hide(node.id(), by.get());
        members.computeIfAbsent(by.get(), _ -> new ArrayList<>()).add(node);
      }
    }
    for (GraphContent.Group group : all.groups()) {
      if (outermost(Optional.of(group.id())).equals(Optional.of(group.id()))) {
        nodes.add(card(group, members.getOrDefault(group.id(), List.of())));
      }
    }
    return nodes;
  }

  private GraphContent.Node card(GraphContent.Group group, List<GraphContent.Node> members) {
    inside.put(group.id(), members.size());
    StateMark worst =
        WORST.stream()
            .filter(state -> members.stream().anyMatch(member -> member.state() == state))
            .findFirst()
            .orElse(StateMark.UNJUDGED);
    return new GraphContent.Node(
        group.id(),
        group.ref(),
        group.title(),
        "",
        "",
        worst,
        group.parent(),
        members.stream().flatMap(member -> member.hold().stream()).findFirst());
  }

  private List<GraphContent.Edge> edges() {
    var lines = new ArrayList<List<GraphContent.Edge>>();
    var between = new HashMap<List<String>, List<GraphContent.Edge>>();
    for (GraphContent.Edge edge : all.edges()) {
      String from = shown(edge.from());
      String to = shown(edge.to());
      if (from.equals(edge.from()) && to.equals(edge.to())) {
        lines.add(List.of(edge));
      } else if (from.equals(to)) {
        shownAs.put(edge.id(), from);
      } else {
        between
            .computeIfAbsent(
                List.of(from, to),
                _ -> {
                  lines.add(new ArrayList<>());
                  return lines.getLast();
                })
            .add(edge);
      }
    }
    return lines.stream().map(this::line).toList();
  }

  private GraphContent.Edge line(List<GraphContent.Edge> edges) {
    GraphContent.Edge first = edges.getFirst();
    boolean one = edges.size() == 1;
    edges.stream().skip(1).forEach(edge -> shownAs.put(edge.id(), first.id()));
    if (!one) {
      inside.put(first.id(), edges.size());
    }
    return new GraphContent.Edge(
        first.id(),
        one ? first.ref() : Optional.empty(),
        shown(first.from()),
        shown(first.to()),
        one ? first.label() : Optional.empty(),
        edges.stream().flatMap(edge -> edge.clash().stream()).findFirst(),
        edges.stream().limit(3).map(GraphContent.Edge::says).collect(Collectors.joining("; ")));
  }

  private String shown(String id) {
    return Objects.requireNonNull(shownAs.getOrDefault(id, id));
  }
}
