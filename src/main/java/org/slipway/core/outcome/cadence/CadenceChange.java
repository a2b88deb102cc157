package org.slipway.core.outcome.cadence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.calendar.Holidays;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Shape;
import org.slipway.core.schedule.train.Booked;
import org.slipway.core.schedule.train.Closure;
import org.slipway.core.schedule.train.CutOffTime;
import org.slipway.core.schedule.train.Departure;
import org.slipway.core.schedule.train.Departures;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.WorkingDays;

/**
 * A train with the cadence that is proposed for it. From the first day on whose cut-offs are all
 * still to come it departs by the new rule, as long as before, moved by working days as before.
 * What has departed is history, and stays as single dates; so does a departure to come that a
 * release is booked on: nobody loses a train by it.
 *
 * @param was the next departures as they are
 * @param is the next departures as they would be
 * @param closures of the departures of both lists that have any
 * @param kept releases whose departure the new rule does not make, but which keep it; by key
 * @param edit one edit; empty where nothing would change
 */
public record CadenceChange(
    ReleaseTrain before,
    ReleaseTrain after,
    List<Departure> was,
    List<Departure> is,
    SortedMap<Departure, List<Closure>> closures,
    List<Release> kept,
    Edit edit) {

  /** How far the two lists reach. */
  public static final Duration AHEAD = Duration.ofDays(26 * 7);

  public CadenceChange {
    was = List.copyOf(was);
    is = List.copyOf(is);
    closures = Collections.unmodifiableSortedMap(closures);
    kept = List.copyOf(kept);
  }

  /**
   * The change that a proposal asks for.
   *
   * @param advised its hours on the wall of the train's zone
   * @param at evaluation instant: the new rule holds from the next local day on at the earliest
   */
  public static CadenceChange of(
      Plan plan, ReleaseTrain train, Cadence.Proposal.Advised advised, Instant at) {
    Occurrences occurrences = Occurrences.of(plan);
    List<Booking> bookings = bookings(plan, occurrences, train);
    Recurrence rule = rule(plan, train, advised, at);
    ReleaseTrain alone = Shape.with(train, "departs", rule);
    var single = new TreeSet<LocalDateTime>(gone(plan, occurrences, train, at));
    unmade(plan, alone, bookings).forEach(booking -> single.add(booking.start()));
    ReleaseTrain after = Shape.with(train, "departs", with(rule, single));
    Interval ahead = Interval.lasting(at, AHEAD);
    List<Departure> was = Departures.of(plan, occurrences, train, ahead);
    List<Departure> is = departures(plan, after, ahead);
    boolean same = starts(was).equals(starts(is));
    Edit edit =
        new Edit(
            Phrase.of("edit.train.cadence", Names.arg(plan, train)),
            same ? List.of() : List.of(new Change.Put(after)),
            Optional.empty());
    List<Release> kept =
        unmade(plan, alone, bookings).stream()
            .filter(booking -> booking.departure().boarding().end().isAfter(at))
            .map(Booking::release)
            .toList();
    SortedMap<Departure, List<Closure>> closures =
        Closure.of(plan, occurrences, Stream.concat(was.stream(), is.stream()).toList());
    return new CadenceChange(train, after, was, is, closures, kept, edit);
  }

  /** The freezes that keep all of a departure from production. */
  public List<Closure> closures(Departure departure) {
    return closures.getOrDefault(departure, List.of());
  }

  /** When the departures began that are history: every one the train has had. */
  private static List<LocalDateTime> gone(
      Plan plan, Occurrences occurrences, ReleaseTrain train, Instant at) {
    ZoneId zone = train.departs().zone();
    Instant begin = begin(train.departs()).atStartOfDay(zone).toInstant();
    return begin.isBefore(at)
        ? Departures.of(plan, occurrences, train, new Interval(begin, at)).stream()
            .map(departure -> LocalDateTime.ofInstant(departure.when().at().start(), zone))
            .toList()
        : List.of();
  }

  /**
   * Before anything a recurrence makes: a working day may lie before the day it is counted from.
   */
  private static LocalDate begin(Recurrence of) {
    LocalDate first =
        Stream.concat(Stream.of(of.start()), of.also().stream())
            .map(LocalDateTime::toLocalDate)
            .min(LocalDate::compareTo)
            .orElseThrow();
    return first.minusMonths(1).minusDays(2L * Math.abs(of.workingDays()));
  }

  /** A release and the departure it is booked on. */
  private record Booking(Release release, Departure departure) {

    LocalDateTime start() {
      return LocalDateTime.ofInstant(departure.when().at().start(), departure.zone());
    }
  }

  private static List<Booking> bookings(Plan plan, Occurrences occurrences, ReleaseTrain train) {
    var bookings = new ArrayList<Booking>();
    plan.releases().values().stream()
        .filter(
            r -> Departures.train(plan, r).filter(own -> own.id().equals(train.id())).isPresent())
        .sorted((a, b) -> a.key().compareTo(b.key()))
        .forEach(
            release -> {
              if (Departures.booked(plan, occurrences, release) instanceof Booked.On(var on)) {
                bookings.add(new Booking(release, on));
              }
            });
    return bookings;
  }

  /** The bookings whose departure a train does not make by itself. */
  private static List<Booking> unmade(Plan plan, ReleaseTrain train, List<Booking> bookings) {
    return bookings.stream()
        .filter(
            booking ->
                departures(plan, train, around(booking)).stream()
                    .noneMatch(
                        d -> d.when().at().start().equals(booking.departure().when().at().start())))
        .toList();
  }

  private static Interval around(Booking booking) {
    return Departures.wholeDay(booking.departure().train(), booking.departure().day());
  }

  private static List<Departure> departures(Plan plan, ReleaseTrain train, Interval range) {
    var edit =
        new Edit(Phrase.of("edit.train.cadence"), List.of(new Change.Put(train)), Optional.empty());
    Plan changed = ((Applied.Done) plan.apply(edit)).plan();
    return Departures.of(changed, Occurrences.of(changed), train, range);
  }

  private static List<Instant> starts(List<Departure> departures) {
    return departures.stream().map(departure -> departure.when().at().start()).toList();
  }

  /** The first day on which no cut-off has passed; one that is not computed has not. */
  private static LocalDate first(Plan plan, ReleaseTrain train, List<DayOfWeek> days, Instant at) {
    ZoneId zone = train.departs().zone();
    WorkingDays working = Holidays.of(plan, train.holidays());
    LocalDate tomorrow = LocalDate.ofInstant(at, zone).plusDays(1);
    return tomorrow
        .datesUntil(tomorrow.plusYears(1))
        .filter(day -> days.contains(day.getDayOfWeek()))
        .filter(
            day ->
                train.cutOffs().stream()
                    .flatMap(cut -> CutOffTime.before(day, cut, working, zone).known().stream())
                    .allMatch(known -> known.isAfter(at)))
        .findFirst()
        .orElse(tomorrow.with(TemporalAdjusters.nextOrSame(days.getFirst())));
  }

  private static Recurrence rule(
      Plan plan, ReleaseTrain train, Cadence.Proposal.Advised advised, Instant at) {
    Recurrence was = train.departs();
    LocalTime time =
        advised.fromHour() < 0 || was.allDay()
            ? was.start().toLocalTime()
            : LocalTime.of(advised.fromHour(), 0);
    List<DayOfWeek> days =
        advised.days().isEmpty() ? List.of(was.start().getDayOfWeek()) : advised.days();
    LocalDate first = first(plan, train, days, at);
    LocalDateTime start = first.atTime(time);
    return new Recurrence(
        start,
        start.plus(Duration.between(was.start(), was.end())),
        was.zone(),
        Optional.of(advised.rule()),
        was.except().stream()
            .map(LocalDateTime::toLocalDate)
            .filter(left -> !left.isBefore(first) && days.contains(left.getDayOfWeek()))
            .map(left -> left.atTime(time))
            .toList(),
        List.of(),
        was.allDay(),
        was.shift(),
        0);
  }

  private static Recurrence with(Recurrence rule, SortedSet<LocalDateTime> also) {
    return new Recurrence(
        rule.start(),
        rule.end(),
        rule.zone(),
        rule.rule(),
        rule.except(),
        List.copyOf(also),
        rule.allDay(),
        rule.shift(),
        rule.workingDays());
  }
}
