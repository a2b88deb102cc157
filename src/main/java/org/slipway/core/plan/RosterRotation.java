package org.slipway.core.plan;

import java.time.Duration;
import java.util.List;
import org.slipway.core.time.Recurrence;

/**
 * People who serve a roster in turn. Where a {@link RosterEntry} of the same roster speaks about a
 * time, it stands and the rotation is silent.
 *
 * @param roster name of the roster
 * @param people in the order of their turns; occurrence n, from 0, is served by person n modulo
 *     their number
 * @param shifts one occurrence a shift
 * @param handOver how long somebody stays after the shift, beside the next one
 */
public record RosterRotation(
    Head<RosterRotation> head,
    String roster,
    List<Id<Person>> people,
    Recurrence shifts,
    Duration handOver)
    implements PlanRecord {

  /**
   * @throws IllegalArgumentException if nobody serves or the hand-over is negative
   */
  public RosterRotation {
    people = List.copyOf(people);
    if (people.isEmpty() || handOver.isNegative()) {
      throw new IllegalArgumentException("a rotation needs people and no negative hand-over");
    }
  }

  @Override
  public Id<RosterRotation> id() {
    return head.id();
  }
}
