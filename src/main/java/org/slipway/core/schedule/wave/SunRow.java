package org.slipway.core.schedule.wave;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Person;
import org.slipway.core.schedule.Cover;
import org.slipway.core.time.Interval;

/**
 * One region of a wave on the follow-the-sun board.
 *
 * @param number of the wave, 0 is the first
 * @param deployment empty: nothing goes there
 * @param working business hours there within the board's range, holidays left out
 * @param holidays of the calendars near the environment within the board's range
 * @param covered whether one of those calendars covers the whole range: else there may be more
 * @param cover of run, verification and rollback tail by the environment's roster; empty where
 *     there is no roster or a duration is missing
 * @param duties who is on call in that time
 * @param time windows and freezes there; empty where nothing goes there
 */
public record SunRow(
    int number,
    Environment environment,
    Optional<Deployment> deployment,
    List<Interval> working,
    List<DayOff> holidays,
    boolean covered,
    Optional<Cover> cover,
    List<Duty> duties,
    Optional<RegionTime> time) {

  /**
   * Somebody on call during the rollout.
   *
   * @param at the part of the rollout
   * @param night whether it is night where the person usually is when their part begins
   */
  public record Duty(Person person, Interval at, boolean night) {}

  /** A day off on the wall of the region. */
  public record DayOff(Interval at, LocalDate date, String name) {}

  public SunRow {
    working = List.copyOf(working);
    holidays = List.copyOf(holidays);
    duties = List.copyOf(duties);
  }

  /** The region's own. */
  public ZoneId zone() {
    return environment.zone();
  }
}
