package org.slipway.scene.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.slipway.core.graph.Digraph;
import org.slipway.core.graph.StrongComponents;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.text.Texts;

/** Finds what of a crowded graph is shown. Used once. */
final class Relief {

  private static final int MOST_NODES = 150;
  private static final int MOST_EDGES = 250;

  private final GraphContent all;
  private final Texts texts;
  private final Set<String> closed = new HashSet<>();

  Relief(GraphContent all, Texts texts) {
    this.all = all;
    this.texts = texts;
  }

  Crowding relieved() {
    for (Map.Entry<Integer, List<String>> level : levels().entrySet()) {
      closed.addAll(level.getValue());
      if (!Crowding.isCrowded(Folded.of(all, closed).content())) {
        return new Crowding(all, closed, Optional.of(says("graph.picture.crowded.systems")));
      }
    }
    GraphContent circled = circled(Folded.of(all, closed).content());
    Folded seen = Folded.of(circled, closed);
    return Crowding.isCrowded(seen.content())
        ? mostConnected(circled, seen)
        : new Crowding(circled, closed, Optional.of(says("graph.picture.crowded.circles")));
  }

  private Phrase says(String key) {
    return Phrase.of(key, Arg.count(all.nodes().size()), Arg.count(all.edges().size()));
  }

  /** Frames by how deep they stand, the innermost first. */
  private Map<Integer, List<String>> levels() {
    var parents = new HashMap<String, Optional<String>>();
    all.groups().forEach(group -> parents.put(group.id(), group.parent()));
    var levels = new TreeMap<Integer, List<String>>(Comparator.reverseOrder());
    for (GraphContent.Group group : all.groups()) {
      int depth = 0;
      Optional<String> at = group.parent();
      while (at.isPresent()) {
        depth++;
        at = Objects.requireNonNull(parents.getOrDefault(at.get(), Optional.empty()));
      }
      levels.computeIfAbsent(depth, _ -> new ArrayList<>()).add(group.id());
    }
    return levels;
  }

  /** Puts a closed frame around those cards that need each other in a circle. */
  private GraphContent circled(GraphContent seen) {
    List<GraphContent.Node> cards = seen.nodes();
    StrongComponents circles = StrongComponents.of(digraph(seen));
    var frameOf = new HashMap<String, String>();
    var groups = new ArrayList<GraphContent.Group>();
    for (int circle : circles.cyclic()) {
      int[] members = circles.members(circle);
      if (members.length > 1) {
        GraphContent.Node first = cards.get(members[0]);
        String id = "circle of " + first.id();
        String title = texts.get("graph.picture.circle", first.name(), members.length - 1);
        groups.add(new GraphContent.Group(id, Optional.empty(), title, Optional.empty()));
        closed.add(id);
        IntStream.of(members).forEach(member -> frameOf.put(cards.get(member).id(), id));
      }
    }
    return framed(frameOf, groups);
  }

  /** All of it, with some more frames around outermost cards and frames. */
  private GraphContent framed(Map<String, String> frameOf, List<GraphContent.Group> more) {
    var groups = new ArrayList<>(more);
    for (GraphContent.Group group : all.groups()) {
      Optional<String> around =
          group.parent().or(() -> Optional.ofNullable(frameOf.get(group.id())));
      groups.add(new GraphContent.Group(group.id(), group.ref(), group.title(), around));
    }
    List<GraphContent.Node> nodes =
        all.nodes().stream()
            .map(
                node -> node.in(node.group().or(() -> Optional.ofNullable(frameOf.get(node.id())))))
            .toList();
    return new GraphContent(nodes, groups, all.edges());
  }

  /** Of equally connected ones those with the earlier names. */
  private Crowding mostConnected(GraphContent content, Folded seen) {
    Digraph graph = digraph(seen.content());
    Digraph reversed = graph.reversed();
    List<GraphContent.Node> cards = seen.content().nodes();
    List<Integer> ranked =
        IntStream.range(0, cards.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(i -> -graph.degree(i) - reversed.degree(i))
                    .thenComparing(i -> cards.get(i).id()))
            .toList();
    var kept = new HashSet<Integer>();
    int edges = 0;
    for (int card : ranked) {
      edges += among(kept, graph.targets(card)) + among(kept, reversed.targets(card));
      if (kept.size() == MOST_NODES || edges > MOST_EDGES) {
        break;
      }
      kept.add(card);
    }
    var names = new HashSet<String>();
    kept.forEach(card -> names.add(cards.get(card).id()));
    Phrase says =
        Phrase.of(
            "graph.picture.crowded.connected",
            Arg.count(names.size()),
            Arg.count(all.nodes().size()),
            Arg.count(all.edges().size()));
    return new Crowding(only(content, seen, names), closed, Optional.of(says));
  }

  private static int among(Set<Integer> kept, int[] others) {
    return (int) IntStream.of(others).filter(kept::contains).count();
  }

  /** What is shown as one of these cards. */
  private static GraphContent only(GraphContent content, Folded seen, Set<String> names) {
    return new GraphContent(
        content.nodes().stream().filter(n -> names.contains(seen.shown(n.id()))).toList(),
        content.groups().stream().filter(g -> names.contains(seen.shown(g.id()))).toList(),
        content.edges().stream()
            .filter(e -> names.contains(seen.shown(e.from())))
            .filter(e -> names.contains(seen.shown(e.to())))
            .toList());
  }

  private static Digraph digraph(GraphContent seen) {
    var numbers = new HashMap<String, Integer>();
    seen.nodes().forEach(node -> numbers.put(node.id(), numbers.size()));
    int[] from = ends(seen, numbers, true);
    int[] to = ends(seen, numbers, false);
    return Digraph.of(numbers.size(), from, to);
  }

  private static int[] ends(GraphContent seen, Map<String, Integer> numbers, boolean from) {
    return seen.edges().stream()
        .mapToInt(edge -> numbers.getOrDefault(from ? edge.from() : edge.to(), 0))
        .toArray();
  }
}
