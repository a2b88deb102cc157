package org.slipway.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** One expansion under way: one recurrence, one range. Used once, by one thread. */
final class Expanding {

  /** More than any gap, overlap or offset between two zones' dates. */
  private static final int MARGIN_DAYS = 2;

  private final Recurrence recurrence;
  private final Interval range;
  private final Duration length;
  private final WorkingDayShift shift;
  private final WallClock clock;
  private final boolean shifts;
  private final TreeSet<Long> except = new TreeSet<>();
  private final List<Occurrence> found = new ArrayList<>();
  private final List<Interval> unknown = new ArrayList<>();
  private Optional<WorkingDayShift.Unknown> why = Optional.empty();

  Expanding(Recurrence recurrence, WorkingDays days, Interval range) {
    this.recurrence = recurrence;
    this.range = range;
    this.length = Duration.between(recurrence.start(), recurrence.end());
    this.shift = new WorkingDayShift(recurrence, days);
    this.clock = new WallClock(recurrence.zone());
    recurrence.except().forEach(e -> except.add(WallStarts.seconds(e)));
    this.shifts = recurrence.needsWorkingDays();
  }

  Expansion run() {
    recurrence.also().forEach(a -> add(WallStarts.seconds(a)));
    if (recurrence.rule().isEmpty()) {
      place(WallStarts.seconds(recurrence.start()));
      return result();
    }
    return switch (WallRule.read(recurrence.rule().get())) {
      case WallRule.Refused(RuleProblem problem) ->
          Expansion.NotComputed.all(Expansion.Reason.RULE_UNREADABLE, problem.part(), range);
      case WallRule.Read(WallRule rule) -> walk(rule);
    };
  }

  private Expansion walk(WallRule rule) {
    int back = MARGIN_DAYS + shift.reach();
    LocalDateTime from =
        later(
            Recurrences.wall(range.start(), recurrence.zone()).minusDays(back).minus(length),
            recurrence.start());
    LocalDateTime to = Recurrences.wall(range.end(), recurrence.zone()).plusDays(back);
    if (to.isBefore(from)) {
      return result();
    }
    return switch (WallStarts.walk(recurrence, rule, from, to, this::place)) {
      case COMPLETE -> result();
      case STOPPED -> Expansion.NotComputed.all(Expansion.Reason.TOO_MANY, "", range);
      case GIVEN_UP ->
          Expansion.NotComputed.all(Expansion.Reason.TOO_RARE, recurrence.rule().orElse(""), range);
    };
  }

  /** Takes one start of the rule, in wall seconds; false when there are too many. */
  private boolean place(long start) {
    if (!except.isEmpty() && except.contains(start)) {
      return true;
    }
    if (!shifts) {
      add(start);
    } else {
      switch (shift.place(WallStarts.wall(start))) {
        case WorkingDayShift.At(LocalDateTime at) -> add(WallStarts.seconds(at));
        case WorkingDayShift.Unknown u -> addUnknown(u);
      }
    }
    return found.size() <= Recurrences.MOST_OCCURRENCES;
  }

  private void add(long start) {
    Occurrence occurrence = clock.occurrence(start, start + length.toSeconds());
    if (occurrence.at().reachesInto(range)) {
      found.add(occurrence);
    }
  }

  private void addUnknown(WorkingDayShift.Unknown u) {
    Instant from = WallTime.resolve(u.earliest(), recurrence.zone()).at();
    Instant to = WallTime.resolve(u.latest().plusDays(1).plus(length), recurrence.zone()).at();
    new Interval(from, to)
        .intersection(range)
        .ifPresent(
            stretch -> {
              unknown.add(stretch);
              why = why.or(() -> Optional.of(u));
            });
  }

  private Expansion result() {
    List<Occurrence> occurrences = distinct(found);
    return why.<Expansion>map(
            u ->
                new Expansion.NotComputed(
                    u.reason(), u.detail(), occurrences, IntervalSet.of(unknown)))
        .orElseGet(() -> new Expansion.Known(occurrences));
  }

  /** Sorted; of two with the same stretch, which only clocks or shifts can make, one stays. */
  private static List<Occurrence> distinct(List<Occurrence> found) {
    if (isStrictlySorted(found)) {
      return found;
    }
    found.sort(null);
    var result = new ArrayList<Occurrence>(found.size());
    for (Occurrence next : found) {
      if (result.isEmpty() || !result.getLast().at().equals(next.at())) {
        result.add(next);
      }
    }
    return result;
  }

  private static boolean isStrictlySorted(List<Occurrence> found) {
    for (int i = 1; i < found.size(); i++) {
      if (found.get(i - 1).compareTo(found.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }
}
