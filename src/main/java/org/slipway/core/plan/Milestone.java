package org.slipway.core.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A dated point of a release: dated by itself, or anchored to a business event and moving with it.
 *
 * @param at whole minutes; empty where it is anchored
 * @param zone in which people entered it
 * @param anchor empty where it has a date of its own
 */
public record Milestone(
    MilestoneKind kind, String name, Optional<Instant> at, ZoneId zone, Optional<Anchor> anchor) {

  /**
   * @throws IllegalArgumentException if it has both a date of its own and an anchor, or neither
   */
  public Milestone {
    if (at.isPresent() == anchor.isPresent()) {
      throw new IllegalArgumentException("a milestone has either a date or an anchor");
    }
  }

  /** With a date of its own. */
  public Milestone(MilestoneKind kind, String name, Instant at, ZoneId zone) {
    this(kind, name, Optional.of(at), zone, Optional.empty());
  }
}
