package org.slipway.core.schedule.train;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.calendar.Holidays;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.CutOff;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;
import org.slipway.core.time.WorkingDays;

/**
 * The dates that trains put into a stretch of time: their departures, and the cut-offs of these and
 * of later departures.
 *
 * @param departures that reach into it, by time
 * @param cutOffs that lie in it, by time
 * @param notComputed cut-offs of departures in the stretch that nobody can date
 * @param unknown by train, where there may be more departures that could not be computed
 */
public record TrainDates(
    List<Departure> departures,
    List<Dated> cutOffs,
    List<Undated> notComputed,
    SortedMap<Ref, IntervalSet> unknown) {

  /** A cut-off is never looked for further from its departure. */
  private static final int FURTHEST_DAYS = 3_660;

  /** One cut-off of one departure. */
  public record Dated(Departure departure, CutOffTime.At time) {

    public CutOff cutOff() {
      return time.cutOff();
    }

    public Instant at() {
      return time.at();
    }
  }

  /** One cut-off of one departure that nobody can date. */
  public record Undated(Departure departure, CutOffTime.NotComputed time) {}

  private static final Comparator<Dated> BY_TIME =
      Comparator.comparing(Dated::at).thenComparing(Dated::departure, Departure.BY_TIME);

  public TrainDates {
    departures = List.copyOf(departures);
    cutOffs = List.copyOf(cutOffs);
    notComputed = List.copyOf(notComputed);
    unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
  }

  /** Those of all trains. */
  public static TrainDates of(Plan plan, Occurrences occurrences, Interval range) {
    return of(plan, occurrences, List.copyOf(plan.releaseTrains().values()), range);
  }

  /** Those of some trains. */
  public static TrainDates of(
      Plan plan, Occurrences occurrences, List<ReleaseTrain> trains, Interval range) {
    var departures = new ArrayList<Departure>();
    var cutOffs = new ArrayList<Dated>();
    var notComputed = new ArrayList<Undated>();
    var unknown = new TreeMap<Ref, IntervalSet>();
    for (ReleaseTrain train : trains) {
      Interval ahead = ahead(plan, train, range);
      for (Departure departure : Departures.of(plan, occurrences, train, ahead)) {
        cutOffs.addAll(inside(departure, range));
        if (departure.when().at().reachesInto(range)) {
          departures.add(departure);
          notComputed.addAll(undated(departure));
        }
      }
      IntervalSet more = occurrences.of(Ref.of(train), ahead).unknown().within(ahead);
      if (!more.isEmpty()) {
        unknown.put(Ref.of(train), more);
      }
    }
    departures.sort(Departure.BY_TIME);
    cutOffs.sort(BY_TIME);
    return new TrainDates(departures, cutOffs, notComputed, unknown);
  }

  private static List<Dated> inside(Departure departure, Interval range) {
    return departure.cutOffs().stream()
        .filter(time -> time instanceof CutOffTime.At at && range.contains(at.at()))
        .map(time -> new Dated(departure, (CutOffTime.At) time))
        .toList();
  }

  private static List<Undated> undated(Departure departure) {
    return departure.cutOffs().stream()
        .filter(CutOffTime.NotComputed.class::isInstance)
        .map(time -> new Undated(departure, (CutOffTime.NotComputed) time))
        .toList();
  }

  /** The stretch and what follows it, up to the last departure with a cut-off in it. */
  private static Interval ahead(Plan plan, ReleaseTrain train, Interval range) {
    WorkingDays days = Holidays.of(plan, train.holidays());
    LocalDate end = LocalDate.ofInstant(range.end(), train.departs().zone());
    LocalDate last = end;
    for (CutOff cutOff : train.cutOffs()) {
      LocalDate departs = cutOff.workingDays() ? after(end, cutOff.days(), days) : end;
      LocalDate latest = cutOff.workingDays() ? departs : end.plusDays(cutOff.days());
      last = latest.isAfter(last) ? latest : last;
    }
    Instant until = last.plusDays(1).atStartOfDay(train.departs().zone()).toInstant();
    return new Interval(range.start(), until.isAfter(range.end()) ? until : range.end());
  }

  /**
   * The last day from which so many working days counted back may end on {@code from} or before:
   * one beyond a day that nobody knows has no cut-off there that can be dated.
   */
  private static LocalDate after(LocalDate from, int count, WorkingDays days) {
    LocalDate day = from;
    for (int counted = 0, walked = 0; walked < FURTHEST_DAYS; walked++) {
      switch (days.on(day)) {
        case WORKING -> counted++;
        case NOT_COVERED -> {
          return day;
        }
        case OFF -> {}
      }
      if (counted > count) {
        return day;
      }
      day = day.plusDays(1);
    }
    return day;
  }
}
