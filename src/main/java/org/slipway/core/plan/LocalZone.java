package org.slipway.core.plan;

import java.time.ZoneId;

/** The zone in which people read and type the times of a record. */
public final class LocalZone {

  private LocalZone() {}

  /** Of a deployment: that of its planned start, else of the environment it goes to. */
  public static ZoneId of(Plan plan, Deployment deployment) {
    return deployment
        .timing()
        .start()
        .map(PlannedStart::zone)
        .orElseGet(() -> plan.get(Environment.class, deployment.environment()).zone());
  }

  /** Of a reservation: that of the environment it is in. */
  public static ZoneId of(Plan plan, Reservation reservation) {
    return plan.get(Environment.class, reservation.environment()).zone();
  }
}
