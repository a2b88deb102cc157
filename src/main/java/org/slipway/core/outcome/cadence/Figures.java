package org.slipway.core.outcome.cadence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Incident;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;

/**
 * What happened in a period, as cadence is judged by it. Counted are the finished deployments that
 * {@link Counted} names, by their observed start, else by the planned one. One failed when it is in
 * that state or was rolled back, or when an incident names it as its cause; it counts once whatever
 * it caused (DEFINITIONS §1). Weekdays and hours are those on the wall of the zone.
 *
 * @param week incidents and deployments by weekday and hour
 * @param gap mean time from one departure to the next: of the train, or of days on which something
 *     was deployed; empty where there are fewer than two
 * @param recovery by month: how long incidents caused by a deployment took
 */
public record Figures(
    Interval period,
    ZoneId zone,
    WeekHours week,
    Optional<Duration> gap,
    SortedMap<YearMonth, Recovery> recovery) {

  /**
   * Recovery times of one month. Open ones are left out of the median but counted.
   *
   * @param median of those that are over; mean of the middle two where they are even; empty: none
   */
  public record Recovery(int over, int open, Optional<Duration> median) {}

  public Figures {
    recovery = Collections.unmodifiableSortedMap(new TreeMap<>(recovery));
  }

  /** The figures of a plan, all systems together. */
  public static Figures of(Plan plan, Interval period, ZoneId zone) {
    return of(plan, new Counted.Everything(), period, zone);
  }

  /** The figures of what is counted. */
  public static Figures of(Plan plan, Counted counted, Interval period, ZoneId zone) {
    SortedSet<Id<Deployment>> blamed = new TreeSet<>();
    plan.incidents().values().forEach(incident -> incident.causedBy().ifPresent(blamed::add));
    var week = new WeekHours.Counting();
    var begun = new ArrayList<Instant>();
    for (Deployment deployment : counted.deployments(plan)) {
      Optional<Instant> began = Counted.began(deployment).filter(period::contains);
      began.ifPresent(at -> week.deployment(at.atZone(zone), failed(deployment, blamed)));
      began.ifPresent(begun::add);
    }
    List<Incident> incidents =
        counted.incidents(plan).stream().filter(i -> period.contains(i.start())).toList();
    incidents.forEach(incident -> week.incident(incident.start().atZone(zone)));
    return new Figures(
        period,
        zone,
        week.done(),
        counted.gap(plan, period, begun, zone),
        recovery(incidents, zone));
  }

  private static boolean failed(Deployment deployment, SortedSet<Id<Deployment>> blamed) {
    return deployment.state() != org.slipway.core.plan.DeploymentState.DONE
        || blamed.contains(deployment.id());
  }

  /** How many incidents began in the period, whatever caused them. */
  public int incidents() {
    return week.all().incidents();
  }

  public Rate all() {
    return week.all().rate();
  }

  /** Every weekday, also those without a deployment. */
  public SortedMap<DayOfWeek, Rate> byDay() {
    var byDay = new TreeMap<DayOfWeek, Rate>();
    for (DayOfWeek day : DayOfWeek.values()) {
      byDay.put(day, week.day(day).rate());
    }
    return byDay;
  }

  /** 24 hours, all weekdays together. */
  public List<Rate> byHour() {
    return IntStream.range(0, WeekHours.A_DAY).mapToObj(hour -> week.hour(hour).rate()).toList();
  }

  private static SortedMap<YearMonth, Recovery> recovery(List<Incident> incidents, ZoneId zone) {
    var lengths = new TreeMap<YearMonth, List<Duration>>();
    var open = new TreeMap<YearMonth, Integer>();
    for (Incident incident : incidents) {
      if (incident.causedBy().isPresent()) {
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
