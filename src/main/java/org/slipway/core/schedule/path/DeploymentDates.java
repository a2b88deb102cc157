package org.slipway.core.schedule.path;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.time.Interval;

/**
 * The dates of one deployment, each from its start to the end of its verification. Floats count
 * minutes of the clock.
 *
 * @param earliest from its earliest start
 * @param latest from its latest start
 * @param totalFloat latest less earliest start; negative where a date is missed
 * @param freeFloat how much later it may start without moving another deployment's earliest start
 * @param critical whether the total float is 0 or less
 * @param startsBy what the earliest start follows from, before open time
 * @param waits from when all it waits for is there to the earliest start: closed, or too short
 * @param endsBy what the latest start follows from, before open time
 */
public record DeploymentDates(
    Deployment deployment,
    Interval earliest,
    Interval latest,
    Duration totalFloat,
    Duration freeFloat,
    boolean critical,
    Cause startsBy,
    Duration waits,
    Cause endsBy) {

  /** When all that it waits for is there. */
  public Instant ready() {
    return earliest.start().minus(waits);
  }

  /** By how much the planned start is before the earliest one; empty: it is not, or not planned. */
  public Optional<Duration> tooEarly() {
    return deployment
        .timing()
        .startsAt()
        .filter(start -> start.isBefore(earliest.start()))
        .map(start -> Duration.between(start, earliest.start()));
  }

  /** By how much the planned start is after the latest one; empty: it is not, or not planned. */
  public Optional<Duration> tooLate() {
    return deployment
        .timing()
        .startsAt()
        .filter(start -> start.isAfter(latest.start()))
        .map(start -> Duration.between(latest.start(), start));
  }
}
