package org.slipway.exchange.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slipway.scene.graph.GraphContent;

/** What stands in which frame, each list in the order of the content. */
final class Frames {

  private static final String NONE = "";

  private final SortedMap<String, List<GraphContent.Group>> groups = new TreeMap<>();
  private final SortedMap<String, List<GraphContent.Node>> nodes = new TreeMap<>();

  Frames(GraphContent content) {
    content.groups().forEach(g -> into(groups, g.parent()).add(g));
    content.nodes().forEach(n -> into(nodes, n.group()).add(n));
  }

  private static <T> List<T> into(SortedMap<String, List<T>> map, Optional<String> frame) {
    return map.computeIfAbsent(frame.orElse(NONE), _ -> new ArrayList<>());
  }

  /** What stands in no frame. */
  void outermost(Consumer<GraphContent.Group> group, Consumer<GraphContent.Node> node) {
    in(NONE, group, node);
  }

  /** What stands in a frame, other frames first. */
  void in(String frame, Consumer<GraphContent.Group> group, Consumer<GraphContent.Node> node) {
    groups.getOrDefault(frame, List.of()).forEach(group);
    nodes.getOrDefault(frame, List.of()).forEach(node);
  }
}
