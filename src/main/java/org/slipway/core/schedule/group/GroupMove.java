package org.slipway.core.schedule.group;

import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Timing;

/**
 * One deployment of a plan of many.
 *
 * @param deployment as it stands
 * @param to its new start, in the zone of its present one
 */
public record GroupMove(Deployment deployment, PlannedStart to) {

  /** Its present start; empty: it has none. */
  public Optional<PlannedStart> from() {
    return deployment.timing().start();
  }

  public boolean isMoved() {
    return from().map(start -> !start.at().equals(to.at())).orElse(true);
  }

  /** Its new times. */
  public Timing timing() {
    return deployment.timing().withStart(to);
  }

  Deployment moved() {
    return Shape.with(deployment, "timing", timing());
  }

  /** Whether it is approved and its new start lies outside what was approved. */
  public boolean losesApproval() {
    return deployment.state() == DeploymentState.APPROVED
        && isMoved()
        && deployment.timing().approvedStarts().filter(range -> range.contains(to.at())).isEmpty();
  }
}
