package org.slipway.core.calendar;

import org.slipway.core.plan.Id;
import org.slipway.core.plan.Team;

/** Who a calendar is made for; what each of them is shown, the calendar entries of the plan say. */
public sealed interface Audience {

  /** The audiences every plan has. */
  enum Circle implements Audience {
    /** All that has a time. */
    EVERYONE,
    /** Who runs the systems: deployments of every stage, freezes, windows, shifts, bookings. */
    OPERATIONS,
    /** Who lives with the changes: production, freezes, business events, go-lives. */
    BUSINESS,
    /** Who decides: production that is not over, freezes, reviews, sign-offs and go-lives. */
    BOARD
  }

  /** What a team deploys and works on, what its people are on duty for, and what binds it. */
  record OfTeam(Id<Team> team) implements Audience {}

  /** What happens in the environments of one region, and what binds them. */
  record OfRegion(String region) implements Audience {}

  /** The releases that ride one train, and what binds their deployments. */
  record OfTrain(String train) implements Audience {}
}
