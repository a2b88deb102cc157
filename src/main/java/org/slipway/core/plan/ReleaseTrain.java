package org.slipway.core.plan;

import java.util.List;
import java.util.Optional;
import org.slipway.core.time.Recurrence;

/**
 * A train that releases ride: it departs by the calendar, with whatever is ready.
 *
 * @param name by which a release says that it rides it; unique among trains
 * @param departs one occurrence a departure: the time in which its releases go to production
 * @param holidays working days that {@code departs} shifts and the cut-offs count by
 * @param cutOffs dates derived from each departure
 * @param teams that usually ride it; sorted
 */
public record ReleaseTrain(
    Head<ReleaseTrain> head,
    String name,
    Recurrence departs,
    Optional<Id<HolidayCalendar>> holidays,
    List<CutOff> cutOffs,
    List<Id<Team>> teams,
    Optional<Id<Person>> owner)
    implements PlanRecord {

  public ReleaseTrain {
    cutOffs = List.copyOf(cutOffs);
    teams = teams.stream().sorted().distinct().toList();
  }

  @Override
  public Id<ReleaseTrain> id() {
    return head.id();
  }
}
