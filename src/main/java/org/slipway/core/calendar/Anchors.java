package org.slipway.core.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Anchor;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.EventEdge;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.WallTime;
import org.slipway.core.time.WorkingDays;

/** The dates of milestones: their own, or derived from the business event they hang on. */
public final class Anchors {

  /** A date is never looked for further from the day it is counted from. */
  private static final int FURTHEST_DAYS = 3_660;

  private Anchors() {}

  /** When a milestone is. */
  public sealed interface Dated {

    /** Then. */
    record At(Instant at) implements Dated {}

    /** Nobody can say, for example as a year is not covered. */
    record NotComputed(Expansion.Reason reason, String detail) implements Dated {}

    /** The event does not happen on the day that the anchor names, any more or at all. */
    record NoOccurrence(LocalDate on) implements Dated {}

    /** The instant, where it is known. */
    default Optional<Instant> known() {
      return this instanceof At(Instant at) ? Optional.of(at) : Optional.empty();
    }
  }

  /** When a milestone of this plan is. */
  public static Dated of(Plan plan, Milestone milestone) {
    return milestone
        .at()
        .<Dated>map(Dated.At::new)
        .orElseGet(() -> of(plan, milestone.anchor().orElseThrow()));
  }

  /**
   * When an anchor is: from the local day on which the occurrence starts or ends, so many calendar
   * or working days on, at the time of day, all in the zone of the event. An event that ends at
   * midnight ends on the day before. Without a number of working days to count, the day itself is
   * taken whether people work or not.
   */
  public static Dated of(Plan plan, Anchor anchor) {
    BusinessEvent event = plan.get(BusinessEvent.class, anchor.event());
    WorkingDays days = Holidays.of(plan, event.holidays());
    LocalDate on = anchor.occurrence().orElse(event.when().start().toLocalDate());
    Expansion expansion = starting(event.when(), days, on);
    if (expansion instanceof Expansion.NotComputed(var reason, var detail, _, _)) {
      return new Dated.NotComputed(reason, detail);
    }
    return expansion.occurrences().stream()
        .findFirst()
        .map(
            occurrence ->
                dated(anchor, edge(occurrence, anchor.edge(), event.when().zone()), days, event))
        .orElseGet(() -> new Dated.NoOccurrence(on));
  }

  private static Dated dated(Anchor anchor, LocalDate from, WorkingDays days, BusinessEvent event) {
    Counted counted =
        anchor.workingDays()
            ? workingDays(from, anchor.days(), days)
            : new Counted.Day(from.plusDays(anchor.days()));
    return switch (counted) {
      case Counted.Day(LocalDate day) ->
          new Dated.At(WallTime.resolve(day.atTime(anchor.at()), event.when().zone()).at());
      case Counted.Unknown(var reason, var detail) -> new Dated.NotComputed(reason, detail);
    };
  }

  /** A day so many days from another one, or why nobody can say. */
  private sealed interface Counted {
    record Day(LocalDate day) implements Counted {}

    record Unknown(Expansion.Reason reason, String detail) implements Counted {}
  }

  private static Counted workingDays(LocalDate from, int count, WorkingDays days) {
    int step = Integer.signum(count);
    int left = Math.abs(count);
    LocalDate day = from;
    for (int walked = 0; left > 0; walked++) {
      day = day.plusDays(step);
      switch (days.on(day)) {
        case WORKING -> left--;
        case OFF -> {}
        case NOT_COVERED -> {
          return new Counted.Unknown(
              Expansion.Reason.YEAR_NOT_COVERED, Integer.toString(day.getYear()));
        }
      }
      if (walked > FURTHEST_DAYS) {
        return new Counted.Unknown(Expansion.Reason.NO_WORKING_DAY, "");
      }
    }
    return new Counted.Day(day);
  }

  private static LocalDate edge(Occurrence occurrence, EventEdge edge, ZoneId zone) {
    Interval at = occurrence.at();
    if (edge == EventEdge.START) {
      return LocalDate.ofInstant(at.start(), zone);
    }
    LocalDateTime end = LocalDateTime.ofInstant(at.end(), zone);
    boolean midnight = end.toLocalTime().equals(LocalTime.MIDNIGHT) && !at.isEmpty();
    return midnight ? end.toLocalDate().minusDays(1) : end.toLocalDate();
  }

  /**
   * The occurrence whose start the rule puts on this local day, where working days then move it.
   */
  static Expansion starting(Recurrence when, WorkingDays days, LocalDate on) {
    Expansion unmoved = Recurrences.expand(unmoved(when), WorkingDays.NONE, around(on, 1, when));
    List<LocalDateTime> starts =
        unmoved.occurrences().stream()
            .map(o -> LocalDateTime.ofInstant(o.at().start(), when.zone()))
            .filter(start -> start.toLocalDate().equals(on))
            .toList();
    if (starts.isEmpty() || !when.needsWorkingDays() || when.also().contains(starts.getFirst())) {
      return within(unmoved, starts, when.zone());
    }
    LocalDateTime start = starts.getFirst();
    var one =
        new Recurrence(
            start,
            start.plus(Duration.between(when.start(), when.end())),
            when.zone(),
            Optional.empty(),
            List.of(),
            List.of(),
            false,
            when.shift(),
            when.workingDays());
    return Recurrences.expand(one, days, around(on, FURTHEST_DAYS, when));
  }

  private static Expansion within(Expansion all, List<LocalDateTime> starts, ZoneId zone) {
    if (all instanceof Expansion.NotComputed) {
      return all;
    }
    return new Expansion.Known(
        all.occurrences().stream()
            .filter(o -> starts.contains(LocalDateTime.ofInstant(o.at().start(), zone)))
            .toList());
  }

  private static Recurrence unmoved(Recurrence when) {
    return new Recurrence(
        when.start(),
        when.end(),
        when.zone(),
        when.rule(),
        when.except(),
        when.also(),
        when.allDay(),
        DayShift.NONE);
  }

  private static Interval around(LocalDate on, int days, Recurrence when) {
    try {
      return new Interval(
          WallTime.resolve(on.minusDays(days).atStartOfDay(), when.zone()).at(),
          WallTime.resolve(on.plusDays(days + 1L).atStartOfDay(), when.zone()).at());
    } catch (DateTimeException beyond) {
      throw new IllegalArgumentException("a day that no calendar has: " + on, beyond);
    }
  }
}
