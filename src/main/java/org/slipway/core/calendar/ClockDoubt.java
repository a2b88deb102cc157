package org.slipway.core.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Timing;
import org.slipway.core.time.ClockChange;
import org.slipway.core.time.ClockShift;
import org.slipway.core.time.Interval;
import org.slipway.core.time.WallTime;

/**
 * A change of clocks that a planned deployment runs into: its wall times in that zone are read
 * wrongly by somebody.
 *
 * @param zone whose clocks change: that of the environment, or the one the start was entered in
 * @param change what they do
 * @param repeated planned moments whose wall time happens twice; in order
 */
public record ClockDoubt(ZoneId zone, ClockChange change, List<Moment> repeated) {

  /** A planned moment of a deployment. */
  public enum Moment {
    START,
    END_OF_RUN,
    END_OF_VERIFICATION,
    END_OF_ROLLBACK_TAIL
  }

  /** The doubts of a planned deployment, by zone, then in order; none without a planned start. */
  public static List<ClockDoubt> of(Plan plan, Deployment deployment) {
    var zones = new TreeSet<String>();
    zones.add(plan.get(Environment.class, deployment.environment()).zone().getId());
    deployment.timing().start().map(PlannedStart::zone).map(ZoneId::getId).ifPresent(zones::add);
    return zones.stream().flatMap(z -> of(deployment.timing(), ZoneId.of(z)).stream()).toList();
  }

  /** The doubts of a timing in one zone; parts whose length is unknown are left out. */
  public static List<ClockDoubt> of(Timing timing, ZoneId zone) {
    return timing.known().stream()
        .map(ClockDoubt::throughItsEnd)
        .flatMap(known -> WallTime.changesWithin(known, zone).stream())
        .map(change -> new ClockDoubt(zone, change, repeated(timing, change)))
        .toList();
  }

  /** Its end is a moment people read too. */
  private static Interval throughItsEnd(Interval known) {
    return new Interval(known.start(), known.end().plusNanos(1));
  }

  private static List<Moment> repeated(Timing timing, ClockChange change) {
    var moments = new ArrayList<Moment>();
    if (change.shift() == ClockShift.OVERLAP) {
      Interval twice = new Interval(change.at().minus(change.by()), change.at().plus(change.by()));
      for (Moment moment : Moment.values()) {
        at(timing, moment).filter(twice::contains).ifPresent(_ -> moments.add(moment));
      }
    }
    return moments;
  }

  private static Optional<Instant> at(Timing timing, Moment moment) {
    return switch (moment) {
      case START -> timing.startsAt();
      case END_OF_RUN -> timing.running().map(Interval::end);
      case END_OF_VERIFICATION -> timing.verifying().map(Interval::end);
      case END_OF_ROLLBACK_TAIL -> timing.rollingBack().map(Interval::end);
    };
  }
}
