package org.slipway.ui.graph;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.path.Awaited;
import org.slipway.core.schedule.path.DeploymentDates;
import org.slipway.core.schedule.path.PlanPath;
import org.slipway.scene.graph.GraphContent;

/** The cards and lines that critical paths of deployments run along. */
final class Critical {

  private final Plan plan;
  private final NodeIndex whole;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> pairs = new HashSet<>();

  private Critical(Plan plan, GraphContent content) {
    this.plan = plan;
    whole = new NodeIndex(content);
  }

  /** None where deployments wait for each other in a circle. */
  static Set<String> of(Plan plan, GraphContent content, PlanPath path) {
    if (!(path instanceof PlanPath.Computed computed)) {
      return Set.of();
    }
    var made = new Critical(plan, content);
    computed.all().stream().filter(DeploymentDates::critical).forEach(made::note);
    computed.criticalLinks().forEach(made::note);
    for (GraphContent.Edge edge : content.edges()) {
      if (made.pairs.contains(edge.from() + " " + edge.to())) {
        made.ids.add(edge.id());
      }
    }
    return Set.copyOf(made.ids);
  }

  private void note(DeploymentDates dates) {
    cards(dates.deployment()).forEach(ids::add);
  }

  private void note(Awaited link) {
    cards(link.before())
        .forEach(from -> cards(link.after()).forEach(to -> pairs.add(from + " " + to)));
  }

  private Stream<String> cards(Deployment deployment) {
    Stream<Id<Component>> items =
        deployment.items().isEmpty()
            ? Standing.component(plan, Ref.of(deployment)).stream()
            : deployment.items().stream();
    return items.flatMap(id -> whole.id(new Ref(Kind.COMPONENT, id)).stream());
  }
}
