package org.slipway.core.schedule.wave;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.schedule.Cover;
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
   * The board of a release.
   *
   * @param roster the entries of a roster by its name
   * @param business hours on the wall of each region
   */
  public static SunBoard of(
      Plan plan,
      Release release,
      Function<String, List<RosterEntry>> roster,
      WorkingHours business) {
    List<WaveStep> steps = Waves.of(plan, release);
    Optional<Interval> range = range(steps);
    var rows = new ArrayList<SunRow>();
    for (WaveStep step : steps) {
      step.wave().environments().stream()
          .map(id -> plan.get(Environment.class, id))
          .sorted(Comparator.comparing(Environment::name).thenComparing(Environment::key))
          .forEach(
              environment ->
                  rows.addAll(
                      rows(
                          plan, step, environment, working(environment, range, business), roster)));
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

  private static List<Interval> working(
      Environment environment, Optional<Interval> range, WorkingHours business) {
    return range.map(r -> business.within(r, environment.zone())).orElse(List.of());
  }

  private static List<SunRow> rows(
      Plan plan,
      WaveStep step,
      Environment environment,
      List<Interval> working,
      Function<String, List<RosterEntry>> roster) {
    List<Deployment> there =
        step.deployments().stream()
            .filter(deployment -> deployment.environment().equals(environment.id()))
            .toList();
    if (there.isEmpty()) {
      return List.of(
          new SunRow(
              step.number(), environment, Optional.empty(), working, Optional.empty(), List.of()));
    }
    return there.stream().map(d -> row(plan, step, environment, d, working, roster)).toList();
  }

  private static SunRow row(
      Plan plan,
      WaveStep step,
      Environment environment,
      Deployment deployment,
      List<Interval> working,
      Function<String, List<RosterEntry>> roster) {
    Optional<Interval> whole = deployment.timing().whole();
    List<RosterEntry> entries = environment.roster().map(roster).orElse(List.of());
    return new SunRow(
        step.number(),
        environment,
        Optional.of(deployment),
        working,
        environment.roster().flatMap(_ -> whole.map(at -> Cover.of(at, entries))),
        whole.map(at -> duties(plan, at, entries)).orElse(List.of()));
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
