package org.slipway.ui.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slipway.core.graph.component.Direction;
import org.slipway.core.graph.component.Impact;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphEmphasis;

/** What is brought out of the graph by what the reader has chosen. */
record Emphases(
    Shown shown, GraphChoices choices, Optional<String> selected, Optional<Found> found) {

  private static final int ALL = Integer.MAX_VALUE;

  /**
   * @param critical ids on a critical path
   * @param ringed whether the keyboard is here
   */
  GraphEmphasis made(Set<String> critical, boolean ringed) {
    return new GraphEmphasis(
        selected,
        ringed,
        choices.critical().get() ? critical : Set.of(),
        choices.blast().get() ? blast() : Set.of(),
        focus());
  }

  private NodeIndex seen() {
    return shown.seen();
  }

  private Optional<String> node() {
    return selected.filter(seen()::hasNode);
  }

  /** What the selected one touches, with the lines on the way there. */
  private Set<String> blast() {
    return selected
        .flatMap(id -> component(shown, id))
        .map(this::touched)
        .or(() -> node().map(id -> seen().withLines(seen().around(id, Sides.DOWNSTREAM, ALL))))
        .orElse(Set.of());
  }

  /** The component that a card or a frame stands for. */
  @SuppressWarnings("unchecked") // the kind says what the id is of
  static Optional<Id<Component>> component(Shown shown, String id) {
    return shown
        .seen()
        .ref(id)
        .filter(ref -> ref.kind() == Kind.COMPONENT)
        .map(ref -> (Id<Component>) ref.id());
  }

  private Set<String> touched(Id<Component> component) {
    Impact impact = Impact.of(shown.components(), Direction.DOWNSTREAM, List.of(component));
    var from = new HashSet<String>();
    impact.all().forEach(id -> card(id).ifPresent(from::add));
    var touched = new HashSet<String>();
    impact.lines().forEach(line -> card(line.item()).ifPresent(touched::add));
    for (GraphContent.Edge edge : shown.whole().content().edges()) {
      if (from.contains(edge.from()) && touched.contains(edge.to())) {
        touched.add(edge.id());
      }
    }
    return touched;
  }

  private Optional<String> card(Id<Component> id) {
    return shown.whole().id(new Ref(Kind.COMPONENT, id));
  }

  private Optional<Set<String>> focus() {
    if (found.isPresent()) {
      return found.map(Found::all).filter(all -> !all.isEmpty()).map(seen()::withLines);
    }
    if (!choices.sought().get().isBlank()) {
      return Optional.of(Set.copyOf(matches(shown.whole(), choices.sought().get())));
    }
    var direction = choices.direction().get();
    boolean everything = choices.hops().get() == Hops.ALL && direction == Sides.BOTH;
    return node()
        .filter(_ -> !everything)
        .map(id -> seen().around(id, direction, choices.hops().get().most()))
        .map(seen()::withLines);
  }

  /** Ids of the nodes whose names, versions or teams hold some words, in the content's order. */
  static List<String> matches(NodeIndex index, String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return index.content().nodes().stream()
        .filter(node -> said(node).toLowerCase(Locale.ROOT).contains(wanted))
        .map(GraphContent.Node::id)
        .toList();
  }

  private static String said(GraphContent.Node node) {
    return node.name() + " " + node.version() + " " + node.team();
  }
}
