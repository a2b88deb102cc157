package org.slipway.scene.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.path.Awaited;
import org.slipway.core.schedule.path.DeploymentDates;
import org.slipway.core.schedule.path.PlanPath;

/**
 * The cards and lines that critical paths of deployments run along: of components, of releases or
 * of deployments.
 */
public final class CriticalMarks {

  private final Plan plan;
  private final Map<Ref, String> cardOf = new HashMap<>(); // asked, never listed
  private final Set<String> ids = new HashSet<>();
  private final Set<String> pairs = new HashSet<>();

  private CriticalMarks(Plan plan, GraphContent content) {
    this.plan = plan;
    content.nodes().forEach(node -> node.ref().ifPresent(ref -> cardOf.put(ref, node.id())));
  }

  /** Their ids; none where deployments wait for each other in a circle. */
  public static Set<String> of(Plan plan, GraphContent content, PlanPath path) {
    if (!(path instanceof PlanPath.Computed computed)) {
      return Set.of();
    }
    var made = new CriticalMarks(plan, content);
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

  /**
   * Its own card, else that of its release, else those of what it brings: one that lists no items
   * brings all that its release delivers.
   */
  private Stream<String> cards(Deployment deployment) {
    return card(Ref.of(deployment))
        .or(() -> card(new Ref(Kind.RELEASE, deployment.release())))
        .map(Stream::of)
        .orElseGet(() -> items(deployment).flatMap(id -> card(id).stream()));
  }

  private Optional<String> card(Ref ref) {
    return Optional.ofNullable(cardOf.get(ref));
  }

  private Stream<Ref> items(Deployment deployment) {
    Stream<Id<Component>> items =
        deployment.items().isEmpty()
            ? plan.get(Release.class, deployment.release()).delivers().stream()
                .map(Delivery::component)
            : deployment.items().stream();
    return items.map(id -> new Ref(Kind.COMPONENT, id));
  }
}
