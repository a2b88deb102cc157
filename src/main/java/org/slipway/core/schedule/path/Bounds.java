package org.slipway.core.schedule.path;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.calendar.Anchors;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.schedule.slot.Linked;
import org.slipway.core.schedule.train.Departure;
import org.slipway.core.schedule.train.Departures;
import org.slipway.core.schedule.train.Misses;
import org.slipway.core.schedule.wave.WaveStep;

/**
 * The dates of its own that a deployment keeps: deliveries it waits for, the train it boards, the
 * date its release goes live, and what is left of waiting for deployments that are over.
 */
final class Bounds {

  /** A date and what it follows from. */
  record Bound(Instant at, Cause cause) {}

  private final PathGround ground;
  private final Plan plan;
  private final SortedMap<Id<Release>, List<VendorDelivery>> deliveries = new TreeMap<>();
  private final SortedMap<Id<Release>, Optional<Departure>> departures = new TreeMap<>();

  Bounds(PathGround ground) {
    this.ground = ground;
    this.plan = ground.plan();
    for (VendorDelivery delivery : plan.vendorDeliveries().values()) {
      for (Id<Release> release : delivery.releases()) {
        deliveries.computeIfAbsent(release, _ -> new ArrayList<>()).add(delivery);
      }
    }
  }

  /** The latest date before which a deployment does not start. */
  Optional<Bound> from(Deployment deployment, List<Awaited> awaited) {
    var found = new ArrayList<Bound>();
    for (VendorDelivery due : deliveries.getOrDefault(deployment.release(), List.of())) {
      found.add(new Bound(due.due().at(), new Cause.Delivery(due)));
    }
    boarding(deployment)
        .map(on -> new Bound(on.boarding().start(), departs(on, on.boarding().start())))
        .ifPresent(found::add);
    for (Awaited link : awaited) {
      past(link).map(at -> new Bound(at, new Cause.Past(link, at))).ifPresent(found::add);
    }
    return found.stream().max(Comparator.comparing(Bound::at));
  }

  /** The earliest date by which a deployment has to start. */
  Optional<Bound> until(Deployment deployment) {
    var found = new ArrayList<Bound>();
    boarding(deployment)
        .map(on -> new Bound(on.boarding().end().minusSeconds(60), departs(on, closing(on))))
        .ifPresent(found::add);
    Release release = plan.get(Release.class, deployment.release());
    if (Misses.boards(plan, release, deployment)) {
      for (Milestone milestone : release.milestones()) {
        if (milestone.kind() == MilestoneKind.GO_LIVE) {
          Anchors.of(plan, milestone)
              .known()
              .map(at -> new Bound(at, new Cause.GoesLive(milestone, at)))
              .ifPresent(found::add);
        }
      }
    }
    return found.stream().min(Comparator.comparing(Bound::at));
  }

  private static Instant closing(Departure departure) {
    return departure.boarding().end();
  }

  private static Cause departs(Departure departure, Instant at) {
    return new Cause.Departs(departure.train(), at);
  }

  private Optional<Departure> boarding(Deployment deployment) {
    Release release = plan.get(Release.class, deployment.release());
    return Misses.boards(plan, release, deployment)
        ? departures.computeIfAbsent(
            release.id(), _ -> Departures.booked(plan, ground.occurrences(), release).found())
        : Optional.empty();
  }

  /** Whether a deployment is waited for by its dates, rather than as a task to come. */
  static boolean isPast(Awaited link) {
    return link.before().state() == DeploymentState.DONE
        || (link.before().state() == DeploymentState.RUNNING && fromStart(link));
  }

  /** Whether it is the start of the one before that counts, rather than its verification. */
  static boolean fromStart(Awaited link) {
    return switch (link.type()) {
      case START_TO_START, START_TO_FINISH -> true;
      case FINISH_TO_START, FINISH_TO_FINISH -> false;
    };
  }

  private static Optional<Instant> past(Awaited link) {
    if (!isPast(link)) {
      return Optional.empty();
    }
    Optional<Instant> from =
        fromStart(link) ? Linked.begun(link.before()) : WaveStep.verified(link.before());
    Duration back =
        switch (link.type()) {
          case FINISH_TO_START, START_TO_START -> Duration.ZERO;
          case FINISH_TO_FINISH, START_TO_FINISH ->
              Linked.length(link.after()).orElse(Duration.ZERO);
        };
    return from.map(at -> at.plus(link.lag()).minus(back));
  }
}
