package org.slipway.ui.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slipway.core.plan.Kind;
import org.slipway.scene.graph.GraphContent;

/** Takes frames away that the reader does not want to see. */
final class Frames {

  private Frames() {}

  static GraphContent of(GraphContent content, Grouping grouping) {
    return switch (grouping) {
      case DOMAIN -> content;
      case SYSTEM -> without(content, domains(content));
      case NONE -> without(content, all(content));
    };
  }

  private static Set<String> domains(GraphContent content) {
    return content.groups().stream()
        .filter(group -> group.ref().filter(ref -> ref.kind() == Kind.BUSINESS_UNIT).isPresent())
        .map(GraphContent.Group::id)
        .collect(Collectors.toSet());
  }

  private static Set<String> all(GraphContent content) {
    return content.groups().stream().map(GraphContent.Group::id).collect(Collectors.toSet());
  }

  private static GraphContent without(GraphContent content, Set<String> gone) {
    List<GraphContent.Group> groups =
        content.groups().stream()
            .filter(group -> !gone.contains(group.id()))
            .map(
                group ->
                    new GraphContent.Group(
                        group.id(), group.ref(), group.title(), kept(group.parent(), gone)))
            .toList();
    return new GraphContent(
        content.nodes().stream().map(node -> outside(node, gone)).toList(),
        groups,
        content.edges());
  }

  private static Optional<String> kept(Optional<String> group, Set<String> gone) {
    return group.filter(id -> !gone.contains(id));
  }

  private static GraphContent.Node outside(GraphContent.Node node, Set<String> gone) {
    return new GraphContent.Node(
        node.id(),
        node.ref(),
        node.name(),
        node.version(),
        node.team(),
        node.state(),
        kept(node.group(), gone),
        node.hold());
  }

  /** The frames that stand in no other. */
  static Set<String> outer(GraphContent content) {
    return content.groups().stream()
        .filter(group -> group.parent().isEmpty())
        .map(GraphContent.Group::id)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
