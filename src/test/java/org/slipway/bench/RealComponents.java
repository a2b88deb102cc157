package org.slipway.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slipway.core.graph.Digraph;
import org.slipway.core.graph.Graphs;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;

/** A plan of nothing but the components and dependencies of a graph of the real data. */
final class RealComponents {

  private RealComponents() {}

  static ComponentGraph graph(String name) throws IOException {
    Digraph digraph = Graphs.real(name);
    var records = new ArrayList<PlanRecord>();
    for (int node = 0; node < digraph.nodes(); node++) {
      records.add(component(node));
      for (int target : digraph.targets(node)) {
        records.add(dependency(records.size(), node, target));
      }
    }
    return switch (Plan.of(records)) {
      case Applied.Done(Plan plan) -> ComponentGraph.of(plan);
      case Applied.Refused(var reasons) -> throw new IllegalStateException(reasons.toString());
    };
  }

  private static Component component(int node) {
    return new Component(
        Head.of(id(node), "CI-" + node),
        "n" + node,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Dependency dependency(int number, int from, int to) {
    return new Dependency(
        Head.of(new Id<>(new UUID(2, number)), "LINK-" + number),
        id(from),
        id(to),
        DependencyType.DEPENDS_ON);
  }

  private static Id<Component> id(int node) {
    return new Id<>(new UUID(1, node));
  }
}
