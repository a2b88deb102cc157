package org.slipway.core.schedule.train;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;

/**
 * One departure of a train.
 *
 * @param day local, in the train's zone: what a release names it by
 * @param when as the recurrence puts it
 * @param cutOffs in the train's order
 * @param holidays of the train's holiday calendar, from the earliest cut-off to the end, by date
 */
public record Departure(
    ReleaseTrain train,
    LocalDate day,
    Occurrence when,
    List<CutOffTime> cutOffs,
    List<Holiday> holidays) {

  /** By time, then by the train's name and id. */
  public static final Comparator<Departure> BY_TIME =
      Comparator.comparing((Departure d) -> d.when().at())
          .thenComparing(d -> d.train().name())
          .thenComparing(d -> d.train().id(), (a, b) -> a.compareTo(b));

  public Departure {
    cutOffs = List.copyOf(cutOffs);
    holidays = List.copyOf(holidays);
  }

  public ZoneId zone() {
    return train.departs().zone();
  }

  /**
   * In which its releases go to production: the occurrence, or from a departure without length on
   * to the end of its local day.
   */
  public Interval boarding() {
    Interval at = when.at();
    Instant endOfDay = day.plusDays(1).atStartOfDay(zone()).toInstant();
    return at.isEmpty() && at.start().isBefore(endOfDay) ? new Interval(at.start(), endOfDay) : at;
  }

  /** The earliest cut-off of a kind; one that is not computed comes before all others. */
  public Optional<CutOffTime> cutOff(MilestoneKind kind) {
    return cutOffs.stream()
        .filter(time -> time.cutOff().kind() == kind)
        .min(Comparator.comparing(time -> time.known().orElse(Instant.MIN)));
  }
}
