package org.slipway.core.schedule.path;

import java.time.Instant;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.VendorDelivery;

/** What a date of a deployment follows from, before its open time is looked at. */
public sealed interface Cause {

  /** Nothing: it may start at the evaluation instant, or has begun. */
  record Free() implements Cause {}

  /** A deployment that is to come: the one before for an earliest date, the one after else. */
  record Other(Awaited link) implements Cause {}

  /** A deployment that is done, or has begun, and the time that has to pass since. */
  record Past(Awaited link, Instant until) implements Cause {}

  /** A vendor's delivery is due then. */
  record Delivery(VendorDelivery delivery) implements Cause {}

  /** The train of the release boards from or until then. */
  record Departs(ReleaseTrain train, Instant at) implements Cause {}

  /** The release is to go live by then. */
  record GoesLive(Milestone milestone, Instant at) implements Cause {}

  /** Where it is planned, where plans are to stand as far as they can. */
  record Planned(Instant at) implements Cause {}

  /** The end of the last deployment of the plan. */
  record PlanFinish(Instant at) implements Cause {}
}
