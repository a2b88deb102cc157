package org.slipway.core.plan;

import org.slipway.core.time.Interval;

/**
 * One person on call for one stretch of a named roster.
 *
 * @param roster name of the roster
 */
public record RosterEntry(Head<RosterEntry> head, String roster, Id<Person> person, Interval at)
    implements PlanRecord {

  @Override
  public Id<RosterEntry> id() {
    return head.id();
  }
}
