package org.slipway.core.schedule.train;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slipway.core.calendar.Holidays;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.WorkingDays;

/** When trains depart, and which releases ride. */
public final class Departures {

  private Departures() {}

  /** The train of this name; the first by id where two share it. */
  public static Optional<ReleaseTrain> train(Plan plan, String name) {
    return plan.releaseTrains().values().stream().filter(t -> t.name().equals(name)).findFirst();
  }

  /** The train a release rides, where the plan has it. */
  public static Optional<ReleaseTrain> train(Plan plan, Release release) {
    return release.train().flatMap(name -> train(plan, name));
  }

  /** The departures of a train that reach into a range, by time. */
  public static List<Departure> of(
      Plan plan, Occurrences occurrences, ReleaseTrain train, Interval range) {
    WorkingDays days = Holidays.of(plan, train.holidays());
    return occurrences.of(Ref.of(train), range).occurrences().stream()
        .map(occurrence -> departure(plan, train, days, occurrence))
        .toList();
  }

  private static Departure departure(
      Plan plan, ReleaseTrain train, WorkingDays days, Occurrence when) {
    ZoneId zone = train.departs().zone();
    LocalDate day = day(when, zone);
    List<CutOffTime> cutOffs =
        train.cutOffs().stream().map(c -> CutOffTime.before(day, c, days, zone)).toList();
    LocalDate first =
        cutOffs.stream()
            .flatMap(time -> time.known().stream())
            .map(at -> LocalDate.ofInstant(at, zone))
            .min(LocalDate::compareTo)
            .orElse(day);
    LocalDate last = LocalDate.ofInstant(when.at().end(), zone);
    return new Departure(
        train, day, when, cutOffs, Holidays.between(plan, train.holidays(), first, last));
  }

  private static LocalDate day(Occurrence when, ZoneId zone) {
    return LocalDate.ofInstant(when.at().start(), zone);
  }

  /** The local day of a train, which decides whether it departs then. */
  public static Interval wholeDay(ReleaseTrain train, LocalDate day) {
    ZoneId zone = train.departs().zone();
    return new Interval(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** The departure a release is booked on; the first of its day where there are several. */
  public static Booked booked(Plan plan, Occurrences occurrences, Release release) {
    Optional<ReleaseTrain> train = train(plan, release);
    if (train.isEmpty()) {
      return new Booked.NoTrain();
    }
    return release
        .departure()
        .map(day -> on(plan, occurrences, train.get(), day))
        .orElseGet(() -> new Booked.NoDay(train.get()));
  }

  private static Booked on(Plan plan, Occurrences occurrences, ReleaseTrain train, LocalDate day) {
    Interval whole = wholeDay(train, day);
    Expansion expansion = occurrences.of(Ref.of(train), whole);
    Optional<Occurrence> that =
        expansion.occurrences().stream()
            .filter(occurrence -> day(occurrence, train.departs().zone()).equals(day))
            .min(Occurrence::compareTo);
    if (that.isPresent()) {
      WorkingDays days = Holidays.of(plan, train.holidays());
      return new Booked.On(departure(plan, train, days, that.get()));
    }
    return expansion instanceof Expansion.NotComputed n && n.unknown().overlaps(whole)
        ? new Booked.NotComputed(train, day, n.reason(), n.detail())
        : new Booked.NoDeparture(train, day);
  }

  /**
   * The cut-off of a kind that holds for a release: that of the departure it is booked on. A
   * release with a milestone of its own of that kind is not asked here.
   */
  public static Optional<CutOffTime> cutOff(
      Plan plan, Occurrences occurrences, Release release, MilestoneKind kind) {
    return booked(plan, occurrences, release).found().flatMap(d -> d.cutOff(kind));
  }

  /** Whether all cut-offs of a departure have passed. */
  public static boolean closed(Departure departure, Instant at) {
    return departure.cutOffs().stream()
        .allMatch(time -> time.known().map(known -> !known.isAfter(at)).orElse(false));
  }
}
