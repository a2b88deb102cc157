package org.slipway.core.schedule.slot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.TrafficProfile;
import org.slipway.core.time.Interval;

/**
 * Traffic by the profile of a region: that of the busiest wall-clock hour that a stretch touches,
 * as a share of the busiest of the week.
 */
public final class ProfiledTraffic implements TrafficLevel {

  private static final int HOURS_A_DAY = 24;

  private final TrafficProfile profile;
  private final double[] hours;
  private final double busiest;

  private ProfiledTraffic(TrafficProfile profile) {
    this.profile = profile;
    this.hours = profile.hours().stream().mapToDouble(BigDecimal::doubleValue).toArray();
    double most = 0;
    for (double hour : hours) {
      most = Math.max(most, hour);
    }
    this.busiest = most;
  }

  /** Of the region of an environment; of several profiles the first, without one unknown. */
  public static TrafficLevel of(Plan plan, Environment environment) {
    return plan.trafficProfiles().values().stream()
        .filter(profile -> environment.region().equals(Optional.of(profile.region())))
        .findFirst()
        .<TrafficLevel>map(ProfiledTraffic::new)
        .orElse(TrafficLevel.UNKNOWN);
  }

  @Override
  public Optional<Reading> during(Interval at) {
    int hour = busiestHour(at);
    double share = busiest == 0 ? 0 : hours[hour] / busiest;
    Arg count = Arg.words(profile.hours().get(hour).stripTrailingZeros().toPlainString());
    return Optional.of(
        new Reading(share, Phrase.of("slots.reason.traffic", count, Arg.words(profile.unit()))));
  }

  /** Index of the hour of the week, the first of the busiest. */
  private int busiestHour(Interval at) {
    ZonedDateTime next = at.start().atZone(profile.zone()).truncatedTo(ChronoUnit.HOURS);
    int found = hourOfWeek(next);
    Instant end = at.end();
    long most = Duration.ofDays(7).toHours();
    for (long n = 0; n < most && next.toInstant().isBefore(end); n++) {
      int hour = hourOfWeek(next);
      found = hours[hour] > hours[found] ? hour : found;
      next = next.plusHours(1);
    }
    return found;
  }

  private static int hourOfWeek(ZonedDateTime at) {
    return (at.getDayOfWeek().getValue() - 1) * HOURS_A_DAY + at.getHour();
  }
}
