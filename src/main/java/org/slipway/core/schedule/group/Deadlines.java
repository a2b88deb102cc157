package org.slipway.core.schedule.group;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.slipway.core.calendar.Anchors;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.time.Interval;

/** The dates a plan keeps today, and that planning some of its deployments anew must not break. */
public final class Deadlines {

  private Deadlines() {}

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
