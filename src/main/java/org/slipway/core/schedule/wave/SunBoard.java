package org.slipway.core.schedule.wave;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.schedule.Cover;
import org.slipway.core.schedule.Rosters;
import org.slipway.core.time.Interval;
import org.slipway.core.time.WorkingHours;

/**
 * The follow-the-sun board: waves and regions of one release over time, each region in its own
 * zone, with its business hours and with who is on call until the rollback tail ends.
 *
 * @param range what is shown; empty where nothing is planned
 * @param rows wave by wave, in a wave by name of the environment
 */
public record SunBoard(
    Release release, List<WaveStep> steps, Optional<Interval> range, List<SunRow> rows) {

  /** Night: from ten to six on the wall of where a person usually is. */
  public static final LocalTime NIGHT = LocalTime.of(22, 0);

  public static final LocalTime MORNING = LocalTime.of(6, 0);

  private static final Duration AROUND = Duration.ofHours(6);

  public SunBoard {
    steps = List.copyOf(steps);
    rows = List.copyOf(rows);
  }

  /**
   * The board of a release. Who is on call stands in the roster, or follows from its rotations.
   *
   * @param business hours on the wall of each region
   */
  public static SunBoard of(Plan plan, Release release, WorkingHours business) {
    List<WaveStep> steps = Waves.of(plan, release);
    Optional<Interval> range = range(steps);
    Occurrences occurrences = Occurrences.of(plan);
    var rows = new ArrayList<SunRow>();
    for (WaveStep step : steps) {
      step.wave().environments().stream()
          .map(id -> plan.get(Environment.class, id))
          .sorted(Comparator.comparing(Environment::name).thenComparing(Environment::key))
          .forEach(
              environment ->
                  rows.addAll(
                      rows(
                          new Around(plan, occurrences, range),
                          step,
                          environment,
                          DaysOff.of(plan, environment, range, business))));
    }
    return new SunBoard(release, steps, range, rows);
  }

  private static Optional<Interval> range(List<WaveStep> steps) {
    List<Interval> known =
        steps.stream()
            .flatMap(step -> step.deployments().stream())
            .flatMap(deployment -> deployment.timing().known().stream())
            .toList();
    return known.stream()
        .map(Interval::start)
        .min(Comparator.naturalOrder())
        .map(
            first ->
                new Interval(
                    first.minus(AROUND),
                    known.stream()
                        .map(Interval::end)
                        .max(Comparator.naturalOrder())
                        .orElse(first)
                        .plus(AROUND)));
  }

  /** What every row is made from. */
  private record Around(Plan plan, Occurrences occurrences, Optional<Interval> range) {}

  private static List<SunRow> rows(
      Around around, WaveStep step, Environment environment, DaysOff off) {
    List<Deployment> there =
        step.deployments().stream()
            .filter(deployment -> deployment.environment().equals(environment.id()))
            .toList();
    return there.isEmpty()
        ? List.of(row(around, step, environment, Optional.empty(), off))
        : there.stream().map(d -> row(around, step, environment, Optional.of(d), off)).toList();
  }

  private static SunRow row(
      Around around,
      WaveStep step,
      Environment environment,
      Optional<Deployment> deployment,
      DaysOff off) {
    Plan plan = around.plan();
    Optional<Interval> whole = deployment.flatMap(d -> d.timing().whole());
    List<RosterEntry> entries =
        whole
            .flatMap(at -> environment.roster().map(name -> Rosters.entries(plan, name, at)))
            .orElse(List.of());
    return new SunRow(
        step.number(),
        environment,
        deployment,
        off.working(),
        off.days(),
        off.covered(),
        environment.roster().flatMap(_ -> whole.map(at -> Cover.of(at, entries))),
        whole.map(at -> duties(plan, at, entries)).orElse(List.of()),
        deployment.map(d -> RegionTime.of(plan, around.occurrences(), d, around.range())));
  }

  private static List<SunRow.Duty> duties(Plan plan, Interval whole, List<RosterEntry> entries) {
    var duties = new ArrayList<SunRow.Duty>();
    for (RosterEntry entry : entries) {
      Person person = plan.get(Person.class, entry.person());
      entry
          .at()
          .intersection(whole)
          .ifPresent(
              at -> duties.add(new SunRow.Duty(person, at, isNight(at.start(), person.zone()))));
    }
    return duties;
  }

  /** Whether it is night then in a zone. */
  public static boolean isNight(Instant at, ZoneId zone) {
    LocalTime wall = LocalTime.ofInstant(at, zone);
    return !wall.isBefore(NIGHT) || wall.isBefore(MORNING);
  }
}
