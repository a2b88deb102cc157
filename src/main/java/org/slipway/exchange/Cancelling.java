package org.slipway.exchange;

import org.slipway.core.plan.ChangeTicket;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.TicketState;

/** Which records can be marked cancelled, and how. Finished ones are history and stay. */
final class Cancelling {

  private Cancelling() {}

  static boolean possible(PlanRecord record) {
    return switch (record) {
      case Deployment d ->
          switch (d.state()) {
            case DRAFT, PLANNED, APPROVED, RUNNING -> true;
            case DONE, FAILED, ROLLED_BACK, CANCELLED -> false;
          };
      case ChangeTicket t -> t.state() != TicketState.CANCELLED && t.state() != TicketState.CLOSED;
      default -> false;
    };
  }

  /**
   * The record, cancelled.
   *
   * @throws IllegalArgumentException if it has no such state
   */
  static PlanRecord cancelled(PlanRecord record) {
    return switch (record) {
      case Deployment d -> Shape.with(d, "state", DeploymentState.CANCELLED);
      case ChangeTicket t -> Shape.with(t, "state", TicketState.CANCELLED);
      default -> throw new IllegalArgumentException("cannot be cancelled: " + record.kind());
    };
  }
}
