package org.slipway.core.schedule.slot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
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
    return find(plan, environment).<TrafficLevel>map(traffic -> traffic).orElse(UNKNOWN);
  }

  /** Of the region of an environment; empty: it has no profile. */
  public static Optional<ProfiledTraffic> find(Plan plan, Environment environment) {
    return plan.trafficProfiles().values().stream()
        .filter(profile -> environment.region().equals(Optional.of(profile.region())))
        .findFirst()
        .map(ProfiledTraffic::new);
  }

  TrafficProfile profile() {
    return profile;
  }

  /**
   * A stretch in which every hour has more traffic than is wanted.
   *
   * @param percent of its busiest hour
   */
  record Busy(Interval at, int percent) {}

  /** What of a range has more traffic than this many percent, as whole hours; in order. */
  List<Busy> above(int most, Interval range) {
    var busy = new ArrayList<Busy>();
    ZonedDateTime next = range.start().atZone(profile.zone());
    while (next.toInstant().isBefore(range.end())) {
      ZonedDateTime end = hourEnd(next);
      int percent = reading(hourOfWeek(next)).percent();
      if (percent > most) {
        Interval at = new Interval(next.toInstant(), end.toInstant());
        boolean joins = !busy.isEmpty() && busy.getLast().at().end().equals(at.start());
        busy.add(joins ? joined(busy.removeLast(), at, percent) : new Busy(at, percent));
      }
      next = end;
    }
    return busy;
  }

  private static Busy joined(Busy before, Interval at, int percent) {
    return new Busy(
        new Interval(before.at().start(), at.end()), Math.max(before.percent(), percent));
  }

  /** When the hour on the wall ends: at the next full one, or where the clocks change before. */
  private ZonedDateTime hourEnd(ZonedDateTime at) {
    Instant full =
        at.toInstant()
            .plusSeconds(3600 - at.getMinute() * 60L - at.getSecond())
            .minusNanos(at.getNano());
    ZoneOffsetTransition change = profile.zone().getRules().nextTransition(at.toInstant());
    return (change != null && change.getInstant().isBefore(full) ? change.getInstant() : full)
        .atZone(profile.zone());
  }

  @Override
  public Optional<Reading> during(Interval at) {
    return Optional.of(reading(busiestHour(at)));
  }

  private Reading reading(int hour) {
    double share = busiest == 0 ? 0 : hours[hour] / busiest;
    Arg count = Arg.words(profile.hours().get(hour).stripTrailingZeros().toPlainString());
    return new Reading(share, Phrase.of("slots.reason.traffic", count, Arg.words(profile.unit())));
  }

  /** Index of the hour of the week, the first of the busiest. */
  private int busiestHour(Interval at) {
    ZonedDateTime next = at.start().atZone(profile.zone());
    int found = hourOfWeek(next);
    Instant end = at.end();
    for (long n = 0; n <= TrafficProfile.HOURS && next.toInstant().isBefore(end); n++) {
      int hour = hourOfWeek(next);
      found = hours[hour] > hours[found] ? hour : found;
      next = hourEnd(next);
    }
    return found;
  }

  private static int hourOfWeek(ZonedDateTime at) {
    return (at.getDayOfWeek().getValue() - 1) * HOURS_A_DAY + at.getHour();
  }
}
