package org.slipway.core.schedule.group;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.slipway.core.calendar.Anchors;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Wave;
import org.slipway.core.schedule.slot.Needs;
import org.slipway.core.schedule.slot.Precedence;
import org.slipway.core.time.Interval;

/** The dates a plan keeps today, and that planning some of its deployments anew must not break. */
public final class Deadlines {

  private Deadlines() {}

  /**
   * What those that stay where they are ask of those that are planned anew: what an unfinished
   * deployment waits for (needed components, earlier stage, earlier wave and its soak) stays
   * verified before it starts, where it is today.
   */
  public static List<Deadline> waiting(Plan plan, SortedSet<Id<Deployment>> planned) {
    Needs needs = Needs.of(plan);
    var kept = new ArrayList<Deadline>();
    for (Deployment waiting : plan.deployments().values()) {
      Optional<Instant> start = waiting.timing().startsAt();
      if (start.isPresent() && waiting.state().unfinished() && !planned.contains(waiting.id())) {
        Stream.concat(
                Precedence.needed(plan, needs, waiting).stream(),
                Precedence.promoted(plan, waiting).stream())
            .map(Precedence.Before::deployment)
            .forEach(before -> keep(kept, planned, before, start.get(), Ref.of(waiting)));
        waves(plan, waiting, start.get(), planned, kept);
      }
    }
    return kept;
  }

  private static void waves(
      Plan plan,
      Deployment waiting,
      Instant start,
      SortedSet<Id<Deployment>> planned,
      List<Deadline> kept) {
    Release release = plan.get(Release.class, waiting.release());
    List<Wave> waves = release.waves();
    int wave = GroupLinks.wave(waves, waiting);
    if (wave > 0) {
      plan.naming(release, Deployment.class)
          .forEach(
              before -> {
                int earlier = GroupLinks.wave(waves, before);
                if (earlier >= 0 && earlier < wave) {
                  Duration soak = waves.get(earlier).soak();
                  keep(kept, planned, before, start.minus(soak), Ref.of(waiting));
                }
              });
    }
  }

  private static void keep(
      List<Deadline> kept,
      SortedSet<Id<Deployment>> planned,
      Deployment before,
      Instant by,
      Ref from) {
    if (planned.contains(before.id()) && isVerifiedBy(before, by)) {
      kept.add(new Deadline(before.id(), by, from));
    }
  }

  private static boolean isVerifiedBy(Deployment deployment, Instant by) {
    return deployment
        .timing()
        .active()
        .map(Interval::end)
        .filter(end -> !end.isAfter(by))
        .isPresent();
  }

  /** The earliest go-live date of its release that it is verified by today. */
  public static Optional<Deadline> goLive(Plan plan, Deployment deployment) {
    Release release = plan.get(Release.class, deployment.release());
    return release.milestones().stream()
        .filter(milestone -> milestone.kind() == MilestoneKind.GO_LIVE)
        .flatMap(milestone -> Anchors.of(plan, milestone).known().stream())
        .filter(by -> isVerifiedBy(deployment, by))
        .min(Comparator.naturalOrder())
        .map(by -> new Deadline(deployment.id(), by, Ref.of(release)));
  }
}
