package org.slipway.core.schedule.train;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Team;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * The board across teams: which release of which team rides which departure.
 *
 * @param departures of all trains within the range, by time
 * @param teams rows: every team that usually rides one of the trains or has a rider, by name; the
 *     empty one last, where a rider has no team
 * @param riders every release that rides one of the plan's trains, by key; left out are those that
 *     are booked on a departure outside the range, and those booked on none that are over
 * @param unknown by train, where in the range there may be more departures that could not be
 *     computed
 * @param closures by departure, the freezes that keep all of it from production
 */
public record TrainBoard(
    Interval range,
    List<Departure> departures,
    List<Optional<Team>> teams,
    List<Rider> riders,
    Map<Ref, IntervalSet> unknown,
    SortedMap<Departure, List<Closure>> closures) {

  /**
   * A release on the board.
   *
   * @param departure empty: it is booked on none, or on one that there is not
   */
  public record Rider(
      Release release,
      ReleaseTrain train,
      Optional<Team> team,
      Optional<Departure> departure,
      List<Miss> misses) {

    public Rider {
      misses = List.copyOf(misses);
    }
  }

  public TrainBoard {
    departures = List.copyOf(departures);
    teams = List.copyOf(teams);
    riders = List.copyOf(riders);
    unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
    closures = Collections.unmodifiableSortedMap(closures);
  }

  /**
   * The board of a plan.
   *
   * @param at evaluation instant, by which cut-offs have passed or not
   */
  public static TrainBoard of(Plan plan, Occurrences occurrences, Interval range, Instant at) {
    var departures = new ArrayList<Departure>();
    var unknown = new TreeMap<Ref, IntervalSet>();
    for (ReleaseTrain train : plan.releaseTrains().values()) {
      departures.addAll(Departures.of(plan, occurrences, train, range));
      IntervalSet more = occurrences.of(Ref.of(train), range).unknown().within(range);
      if (!more.isEmpty()) {
        unknown.put(Ref.of(train), more);
      }
    }
    departures.sort(Departure.BY_TIME);
    List<Rider> riders = riders(plan, occurrences, range, at);
    return new TrainBoard(
        range,
        departures,
        teams(plan, riders),
        riders,
        unknown,
        Closure.of(plan, occurrences, departures));
  }

  private static List<Rider> riders(
      Plan plan, Occurrences occurrences, Interval range, Instant at) {
    return plan.releases().values().stream()
        .flatMap(
            release ->
                Departures.train(plan, release)
                    .map(train -> rider(plan, occurrences, release, train, at))
                    .stream())
        .filter(
            r ->
                r.departure()
                    .map(d -> d.when().at().reachesInto(range))
                    .orElseGet(() -> isToCome(plan, r.release())))
        .sorted(Comparator.comparing(rider -> rider.release().key()))
        .toList();
  }

  /** Whether something of it is still to be deployed, or nothing is planned yet. */
  private static boolean isToCome(Plan plan, Release release) {
    List<Deployment> all = plan.naming(release, Deployment.class).toList();
    return all.isEmpty() || all.stream().anyMatch(deployment -> deployment.state().unfinished());
  }

  private static Rider rider(
      Plan plan, Occurrences occurrences, Release release, ReleaseTrain train, Instant at) {
    return new Rider(
        release,
        train,
        release.team().map(id -> plan.get(Team.class, id)),
        Departures.booked(plan, occurrences, release).found(),
        Misses.of(plan, occurrences, release, at));
  }

  private static List<Optional<Team>> teams(Plan plan, List<Rider> riders) {
    var teams = new TreeMap<Id<Team>, Team>((a, b) -> a.compareTo(b));
    plan.releaseTrains().values().stream()
        .flatMap(train -> train.teams().stream())
        .forEach(id -> teams.put(id, plan.get(Team.class, id)));
    riders.forEach(rider -> rider.team().ifPresent(team -> teams.put(team.id(), team)));
    var rows = new ArrayList<Optional<Team>>();
    teams.values().stream()
        .sorted(Comparator.comparing(Team::name).thenComparing(Team::key))
        .forEach(team -> rows.add(Optional.of(team)));
    if (riders.stream().anyMatch(rider -> rider.team().isEmpty())) {
      rows.add(Optional.empty());
    }
    return rows;
  }

  /** The freezes that keep all of a departure from production. */
  public List<Closure> closures(Departure departure) {
    return closures.getOrDefault(departure, List.of());
  }

  /** The riders in one cell; no departure: those that are booked on none. */
  public List<Rider> riders(Optional<Team> team, Optional<Departure> departure) {
    return riders.stream()
        .filter(r -> r.team().map(Team::id).equals(team.map(Team::id)))
        .filter(r -> r.departure().equals(departure))
        .toList();
  }
}
