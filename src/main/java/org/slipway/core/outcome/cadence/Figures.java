package org.slipway.core.outcome.cadence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Incident;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Stage;
import org.slipway.core.time.Interval;

/**
 * What happened in a period, as cadence is judged by it. Counted are finished deployments to
 * production that began in it: by their observed start, else by the planned one. One failed when it
 * is in that state or was rolled back, or when an incident names it as its cause; it counts once
 * whatever it caused (DEFINITIONS §1). Weekdays and hours are those on the wall of the zone.
 *
 * @param incidents how many began in the period, whatever caused them
 * @param byDay every weekday, also those without a deployment
 * @param byHour 24 hours
 * @param recovery by month: how long incidents caused by a deployment took
 */
public record Figures(
    Interval period,
    ZoneId zone,
    int incidents,
    Rate all,
    SortedMap<DayOfWeek, Rate> byDay,
    List<Rate> byHour,
    SortedMap<YearMonth, Recovery> recovery) {

  /**
   * Recovery times of one month. Open ones are left out of the median but counted.
   *
   * @param median of those that are over; mean of the middle two where they are even; empty: none
   */
  public record Recovery(int over, int open, Optional<Duration> median) {}

  public Figures {
    byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
    byHour = List.copyOf(byHour);
    recovery = Collections.unmodifiableSortedMap(new TreeMap<>(recovery));
  }

  /** The figures of a plan. */
  public static Figures of(Plan plan, Interval period, ZoneId zone) {
    SortedSet<Id<Deployment>> blamed = new TreeSet<>();
    plan.incidents().values().forEach(incident -> incident.causedBy().ifPresent(blamed::add));
    var byDay = new TreeMap<DayOfWeek, Rate>();
    for (DayOfWeek day : DayOfWeek.values()) {
      byDay.put(day, new Rate(0, 0));
    }
    var byHour = new ArrayList<>(Collections.nCopies(24, new Rate(0, 0)));
    Rate all = new Rate(0, 0);
    for (Deployment deployment : plan.deployments().values()) {
      Optional<Instant> began = began(deployment).filter(period::contains);
      if (began.isPresent() && counts(plan, deployment)) {
        boolean failed =
            deployment.state() != DeploymentState.DONE || blamed.contains(deployment.id());
        ZonedDateTime wall = began.get().atZone(zone);
        all = all.plus(failed);
        byDay.computeIfPresent(wall.getDayOfWeek(), (_, rate) -> rate.plus(failed));
        byHour.set(wall.getHour(), byHour.get(wall.getHour()).plus(failed));
      }
    }
    int incidents =
        (int) plan.incidents().values().stream().filter(i -> period.contains(i.start())).count();
    return new Figures(period, zone, incidents, all, byDay, byHour, recovery(plan, period, zone));
  }

  private static Optional<Instant> began(Deployment deployment) {
    return deployment.actuals().start().or(() -> deployment.timing().startsAt());
  }

  private static boolean counts(Plan plan, Deployment deployment) {
    return !deployment.state().unfinished()
        && deployment.state() != DeploymentState.CANCELLED
        && plan.get(Environment.class, deployment.environment()).stage() == Stage.PRODUCTION;
  }

  private static SortedMap<YearMonth, Recovery> recovery(Plan plan, Interval period, ZoneId zone) {
    var lengths = new TreeMap<YearMonth, List<Duration>>();
    var open = new TreeMap<YearMonth, Integer>();
    for (Incident incident : plan.incidents().values()) {
      if (incident.causedBy().isPresent() && period.contains(incident.start())) {
        YearMonth month = YearMonth.from(incident.start().atZone(zone));
        List<Duration> own = lengths.computeIfAbsent(month, _ -> new ArrayList<>());
        incident
            .end()
            .ifPresentOrElse(
                end -> own.add(Duration.between(incident.start(), end)),
                () -> open.merge(month, 1, Integer::sum));
      }
    }
    var found = new TreeMap<YearMonth, Recovery>();
    lengths.forEach(
        (month, own) ->
            found.put(month, new Recovery(own.size(), open.getOrDefault(month, 0), median(own))));
    return found;
  }

  private static Optional<Duration> median(List<Duration> lengths) {
    if (lengths.isEmpty()) {
      return Optional.empty();
    }
    List<Duration> sorted = lengths.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return Optional.of(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2));
  }
}
