package org.slipway.core.plan;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;

/**
 * How much is going on in a region, hour by hour of a week.
 *
 * @param region of environments
 * @param zone of the hours
 * @param unit what is counted, for example {@code orders/min}
 * @param hours one value a wall-clock hour, Monday 00:00 first; 168 of them, none negative
 */
public record TrafficProfile(
    Head<TrafficProfile> head, String region, ZoneId zone, String unit, List<BigDecimal> hours)
    implements PlanRecord {

  /** Hours of a week. */
  public static final int HOURS = 7 * 24;

  /**
   * @throws IllegalArgumentException if it has not 168 values or one is negative
   */
  public TrafficProfile {
    hours = List.copyOf(hours);
    if (hours.size() != HOURS || hours.stream().anyMatch(value -> value.signum() < 0)) {
      throw new IllegalArgumentException("a traffic profile has 168 values, none negative");
    }
  }

  @Override
  public Id<TrafficProfile> id() {
    return head.id();
  }
}
