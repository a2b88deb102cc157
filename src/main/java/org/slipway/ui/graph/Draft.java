package org.slipway.ui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.graph.Ways;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.scene.graph.GraphContent;
import org.slipway.ui.session.Session;

/**
 * A dependency that is about to be added.
 *
 * @param needed goes first
 * @param needs waits for it
 * @param closes the names round the circle it would close, from the needed one back to it; empty:
 *     it closes none
 */
record Draft(Component needed, Component needs, List<String> closes) {

  /** Empty where one of the two is no component with a card of its own. */
  static Optional<Draft> of(Shown shown, String needed, String needs) {
    return end(shown, needed)
        .flatMap(one -> end(shown, needs).map(other -> of(shown.components(), one, other)));
  }

  private static Draft of(ComponentGraph graph, Component first, Component last) {
    return new Draft(first, last, circle(graph, first, last));
  }

  /** The component at which a dependency would begin or end. */
  @SuppressWarnings("unchecked") // the kind says what the id is of
  static Optional<Component> end(Shown shown, String id) {
    return shown
        .whole()
        .node(id)
        .flatMap(GraphContent.Node::ref)
        .filter(ref -> ref.kind() == Kind.COMPONENT)
        .map(ref -> shown.components().plan().get(Component.class, (Id<Component>) ref.id()));
  }

  /** Whoever is needed must not need, by whatever way, the one that needs it. */
  private static List<String> circle(ComponentGraph graph, Component first, Component last) {
    int[] way = Ways.shortest(graph.needs(), graph.number(first.id()), graph.number(last.id()));
    var names = new ArrayList<String>();
    for (Id<Component> one : graph.named(way)) {
      names.add(graph.plan().get(Component.class, one).name());
    }
    if (!names.isEmpty()) {
      names.add(first.name());
    }
    return List.copyOf(names);
  }

  /** The same two, the other way round. */
  Draft turned(ComponentGraph graph) {
    return of(graph, needs, needed);
  }

  boolean isOnItself() {
    return needed.id().equals(needs.id());
  }

  /** The one that is there already and says the same. */
  Optional<Dependency> twin(Plan plan, DependencyType type, Optional<String> interfaceName) {
    return plan.dependencies().values().stream()
        .filter(one -> one.from().equals(needs.id()) && one.to().equals(needed.id()))
        .filter(one -> one.type() == type && one.interfaceName().equals(interfaceName))
        .findFirst();
  }

  /** Adds it. */
  Edit edit(Session session, DependencyType type, Optional<String> interfaceName) {
    var made =
        new Dependency(
            session.newHead(Dependency.class), needs.id(), needed.id(), type, interfaceName);
    return Edit.put(
        Phrase.of("graphview.edit.link", Arg.words(needs.name()), Arg.words(needed.name())), made);
  }
}
