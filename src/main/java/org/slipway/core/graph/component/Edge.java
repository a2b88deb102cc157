package org.slipway.core.graph.component;

import java.util.Comparator;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;

/**
 * One component hangs on another, for one reason.
 *
 * @param from the one that needs
 * @param to the one that is needed
 * @param dependency that says so; empty: the one needed is part of the other
 * @param interfaceName what is called there; empty: not named
 */
public record Edge(
    Id<Component> from,
    Id<Component> to,
    EdgeKind kind,
    Optional<Id<Dependency>> dependency,
    Optional<String> interfaceName) {

  /** By ends, then the closest tie first. */
  static final Comparator<Edge> ORDER =
      Comparator.comparing(Edge::from, (a, b) -> a.compareTo(b))
          .thenComparing(Edge::to, (a, b) -> a.compareTo(b))
          .thenComparing(Edge::kind)
          .thenComparing(edge -> edge.interfaceName().orElse(""))
          .thenComparing(edge -> edge.dependency().map(Id::uuid).map(Object::toString).orElse(""));

  /** That one component needs another. */
  public static Edge of(Dependency dependency) {
    return new Edge(
        dependency.from(),
        dependency.to(),
        EdgeKind.of(dependency.type()),
        Optional.of(dependency.id()),
        dependency.interfaceName());
  }

  static Edge ofPart(Id<Component> whole, Id<Component> part) {
    return new Edge(whole, part, EdgeKind.PART_OF, Optional.empty(), Optional.empty());
  }

  /** For example <em>Checkout calls orders-api of Payments</em>. */
  public Phrase said(Plan plan) {
    var one = Names.arg(plan, plan.get(Component.class, from));
    var other = Names.arg(plan, plan.get(Component.class, to));
    return switch (kind) {
      case DEPENDS_ON -> Phrase.of("graph.edge.depends-on", one, other);
      case CONSUMES_INTERFACE ->
          interfaceName
              .map(name -> Phrase.of("graph.edge.consumes-named", one, other, Arg.words(name)))
              .orElseGet(() -> Phrase.of("graph.edge.consumes-interface", one, other));
      case SHARES_DATA -> Phrase.of("graph.edge.shares-data", one, other);
      case PART_OF -> Phrase.of("graph.edge.part-of", one, other);
    };
  }

  /** How a circle could be broken here; empty: what is part of another stays so. */
  public Optional<Phrase> broken(Plan plan) {
    var one = Names.arg(plan, plan.get(Component.class, from));
    var other = Names.arg(plan, plan.get(Component.class, to));
    return switch (kind) {
      case DEPENDS_ON -> Optional.of(Phrase.of("graph.break.depends-on", one, other));
      case CONSUMES_INTERFACE ->
          Optional.of(Phrase.of("graph.break.consumes-interface", one, other));
      case SHARES_DATA -> Optional.of(Phrase.of("graph.break.shares-data", one, other));
      case PART_OF -> Optional.empty();
    };
  }
}
