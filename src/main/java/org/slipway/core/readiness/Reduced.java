package org.slipway.core.readiness;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.ChangeTicket;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.ComponentVersion;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseClass;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.RolloutModel;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Timing;
import org.slipway.core.time.Interval;

/** Records as an extract holds them. Reducing what is reduced changes nothing. */
final class Reduced {

  private Reduced() {}

  /** Without the field values last imported. */
  static PlanRecord bare(PlanRecord record) {
    Head<? extends PlanRecord> head = record.head();
    if (head.externalIds().stream().allMatch(external -> external.imported().isEmpty())) {
      return record;
    }
    List<ExternalId> names =
        head.externalIds().stream()
            .map(external -> new ExternalId(external.source(), external.id(), new TreeMap<>()))
            .toList();
    return Shape.with(record, "head", head.withExternalIds(names));
  }

  /**
   * A deployment that is not the subject: id, key, state, environment, items, locks, shared
   * services, team, assigned people and interval. Where a part of the interval is unknown the parts
   * stay as they are.
   */
  static Deployment other(Deployment deployment) {
    return new Deployment(
        Head.of(deployment.id(), deployment.key()),
        deployment.release(),
        deployment.environment(),
        deployment.items(),
        deployment.team(),
        interval(deployment.timing()),
        deployment.state(),
        Actuals.NONE,
        deployment.locks(),
        deployment.sharedServices(),
        deployment.people(),
        Optional.empty(),
        List.of());
  }

  /**
   * A deployment of the subject's release: the same, but the parts of its interval stay, because
   * the order of the release's deployments is judged by them.
   */
  static Deployment sibling(Deployment deployment) {
    Timing timing = deployment.timing();
    Timing parts =
        new Timing(
            timing.start(),
            Optional.empty(),
            timing.run(),
            timing.verification(),
            timing.rollbackTail().map(tail -> new RollbackTail(tail.length(), false)));
    Deployment there = Shape.with(other(deployment), "timing", parts);
    return Shape.with(there, "actuals", deployment.actuals());
  }

  private static Timing interval(Timing timing) {
    Optional<Interval> whole = timing.whole();
    return new Timing(
        timing.start(),
        Optional.empty(),
        whole.map(Interval::length).or(timing::run),
        whole.map(_ -> Duration.ZERO).or(timing::verification),
        whole
            .map(_ -> new RollbackTail(Duration.ZERO, false))
            .or(() -> timing.rollbackTail().map(tail -> new RollbackTail(tail.length(), false))));
  }

  /** The release of such deployments: what it is called, and that it delivers their items. */
  static Release other(Release release, Collection<Deployment> deployments) {
    SortedSet<Id<Component>> items = new TreeSet<>();
    deployments.forEach(d -> items.addAll(d.items()));
    return new Release(
        Head.of(release.id(), release.key()),
        release.name(),
        release.version(),
        ReleaseClass.MINOR,
        ChangeType.NORMAL,
        RolloutModel.WINDOWED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        items.stream().map(item -> new Delivery(item, "")).toList(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** The same, with its departure where that is the one of the subject's release too. */
  static Release beside(Release subject, Release release, Collection<Deployment> deployments) {
    Release bare = other(release, deployments);
    boolean together =
        release.train().isPresent()
            && release.train().equals(subject.train())
            && release.departure().isPresent()
            && release.departure().equals(subject.departure());
    return together
        ? Shape.with(Shape.with(bare, "train", release.train()), "departure", release.departure())
        : bare;
  }

  /** A version that the subject's release does not deliver: all but what it ships. */
  static ComponentVersion version(ComponentVersion version) {
    return Shape.with(version, "libraries", List.of());
  }

  /** A ticket of the subject, without the other deployments it covers. */
  static ChangeTicket of(ChangeTicket ticket, Id<Deployment> subject) {
    return Shape.with(
        (ChangeTicket) bare(ticket),
        "deployments",
        ticket.deployments().stream().filter(subject::equals).toList());
  }
}
