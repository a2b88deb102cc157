package org.slipway.scene;

import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Reservation;

/**
 * A deployment or a booking, placed on a lane but not yet on the screen.
 *
 * @param ref the record
 * @param lane number of its lane
 * @param label its name beside the mark
 * @param parts where it lies in time
 * @param deployment empty for a booking
 * @param booking empty for a deployment
 */
public record Bar(
    Ref ref,
    int lane,
    String label,
    Parts parts,
    Optional<Deployment> deployment,
    Optional<Reservation> booking) {

  String laneKey(Content content) {
    return content.index().lanes().get(lane).key();
  }

  Bar onLane(int number) {
    return number == lane ? this : new Bar(ref, number, label, parts, deployment, booking);
  }

  /** Whether it is history: done, failed or rolled back. */
  public boolean isFinished() {
    return deployment.isPresent() && Parts.finished(deployment.get().state());
  }

  /** Whether it may be moved or resized: a deployment that has not begun. */
  public boolean isMovable() {
    return deployment
        .map(Deployment::state)
        .filter(
            state ->
                state == DeploymentState.DRAFT
                    || state == DeploymentState.PLANNED
                    || state == DeploymentState.APPROVED)
        .isPresent();
  }
}
