package org.slipway.ui.graph;

import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.ComponentVersion;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Hold;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.Outlook;

/** Which card, frame or line stands for a record. */
final class Standing {

  private Standing() {}

  static Optional<String> of(Plan plan, NodeIndex whole, Ref ref) {
    return whole
        .id(ref)
        .or(() -> component(plan, ref).flatMap(id -> whole.id(new Ref(Kind.COMPONENT, id))))
        .or(() -> going(plan, ref).flatMap(other -> whole.id(other).stream()).findFirst());
  }

  /** The releases and deployments that a record is about, the nearest first. */
  private static Stream<Ref> going(Plan plan, Ref ref) {
    Optional<? extends PlanRecord> record = plan.find(ref);
    if (record.isEmpty()) {
      return Stream.empty();
    }
    return switch ((PlanRecord) record.get()) {
      case Deployment deployment -> Stream.of(new Ref(Kind.RELEASE, deployment.release()));
      case Release release -> plan.naming(release, Deployment.class).map(Ref::of);
      case Component component ->
          Outlook.of(plan)
              .next(component.id())
              .map(next -> Stream.of(Ref.of(next), new Ref(Kind.RELEASE, next.release())))
              .orElse(Stream.empty());
      default -> Stream.empty();
    };
  }

  /** The component that a record is about. */
  static Optional<Id<Component>> component(Plan plan, Ref ref) {
    Optional<? extends PlanRecord> record = plan.find(ref);
    if (record.isEmpty()) {
      return Optional.empty();
    }
    return switch ((PlanRecord) record.get()) {
      case Component component -> Optional.of(component.id());
      case Deployment deployment ->
          deployment.items().stream()
              .findFirst()
              .or(() -> delivered(plan.get(Release.class, deployment.release())));
      case Release release -> delivered(release);
      case ComponentVersion version -> Optional.of(version.component());
      case Hold hold -> Optional.of(hold.component());
      default -> Optional.empty();
    };
  }

  private static Optional<Id<Component>> delivered(Release release) {
    return release.delivers().stream().map(Delivery::component).findFirst();
  }
}
