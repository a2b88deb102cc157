package org.slipway.scene;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.TrafficProfile;
import org.slipway.core.time.Interval;

/**
 * A traffic profile laid over real time: wall-clock hours of its zone, so that an hour that comes
 * twice has its value twice and one that is skipped has none.
 */
final class TrafficHours {

  private static final int HOURS_A_DAY = 24;

  private TrafficHours() {}

  /**
   * A stretch of one value.
   *
   * @param value in the profile's unit
   */
  record Level(Interval at, double value) {}

  /** The hours that touch a stretch, by time and without gaps. */
  static List<Level> of(TrafficProfile profile, Interval shown) {
    var levels = new ArrayList<Level>();
    Instant at = shown.start().atZone(profile.zone()).truncatedTo(ChronoUnit.HOURS).toInstant();
    while (at.isBefore(shown.end())) {
      ZonedDateTime local = at.atZone(profile.zone());
      Instant next = next(local);
      int hour = (local.getDayOfWeek().getValue() - 1) * HOURS_A_DAY + local.getHour();
      levels.add(new Level(new Interval(at, next), profile.hours().get(hour).doubleValue()));
      at = next;
    }
    return levels;
  }

  /** The end of the wall-clock hour, or a change of clocks before it. */
  private static Instant next(ZonedDateTime local) {
    Instant at = local.toInstant();
    Duration gone = Duration.between(LocalTime.of(local.getHour(), 0), local.toLocalTime());
    Instant end = at.plus(Duration.ofHours(1).minus(gone));
    ZoneOffsetTransition change = local.getZone().getRules().nextTransition(at);
    return Optional.ofNullable(change)
        .map(ZoneOffsetTransition::getInstant)
        .filter(instant -> instant.isBefore(end))
        .orElse(end);
  }

  /** The busiest hour of each day of the profile's zone. */
  static List<Level> busiestOfDays(TrafficProfile profile, Interval shown) {
    var levels = new ArrayList<Level>();
    ZonedDateTime day = shown.start().atZone(profile.zone()).truncatedTo(ChronoUnit.DAYS);
    while (day.toInstant().isBefore(shown.end())) {
      ZonedDateTime next = day.plusDays(1).truncatedTo(ChronoUnit.DAYS);
      int first = (day.getDayOfWeek().getValue() - 1) * HOURS_A_DAY;
      double busiest =
          profile.hours().subList(first, first + HOURS_A_DAY).stream()
              .mapToDouble(Number::doubleValue)
              .max()
              .orElse(0);
      levels.add(new Level(new Interval(day.toInstant(), next.toInstant()), busiest));
      day = next;
    }
    return levels;
  }

  /** The stretches in which no value passes a limit, neighbours in one. */
  static List<Level> quiet(List<Level> levels, double limit) {
    var quiet = new ArrayList<Level>();
    for (Level level : levels) {
      if (level.value() > limit) {
        continue;
      }
      boolean joins = !quiet.isEmpty() && quiet.getLast().at().end().equals(level.at().start());
      if (joins) {
        Level before = quiet.removeLast();
        quiet.add(
            new Level(
                new Interval(before.at().start(), level.at().end()),
                Math.max(before.value(), level.value())));
      } else {
        quiet.add(level);
      }
    }
    return quiet;
  }
}
