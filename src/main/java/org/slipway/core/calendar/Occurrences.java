package org.slipway.core.calendar;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;

/** Where the occurrences of freezes, windows, business events and release trains come from. */
@FunctionalInterface
public interface Occurrences {

  /** Those of this record that reach into {@code range}. */
  Expansion of(Ref ref, Interval range);

  /** Those of the plan after an edit; what was expanded ahead and is still so is kept. */
  default Occurrences after(Plan after, Edit edit) {
    return of(after);
  }

  /** Expanded from the records of a plan, each time it is asked. */
  static Occurrences of(Plan plan) {
    return (ref, range) -> expand(plan, plan.find(ref).orElseThrow(), range);
  }

  /**
   * Expanded once for {@code ahead}; asked within it this costs a search, beyond it an expansion.
   */
  static Occurrences prepared(Plan plan, Interval ahead) {
    return PreparedOccurrences.of(plan, ahead);
  }

  /**
   * As an extract carries them: complete for the time the extract was made for. Where a record has
   * stretches in {@code notComputed} there may be more of it.
   */
  static Occurrences stored(
      SortedMap<Ref, List<Occurrence>> occurrences, SortedMap<Ref, List<Interval>> notComputed) {
    return (ref, range) -> {
      List<Occurrence> known =
          occurrences.getOrDefault(ref, List.of()).stream()
              .filter(occurrence -> occurrence.at().reachesInto(range))
              .toList();
      IntervalSet unknown = IntervalSet.of(notComputed.getOrDefault(ref, List.of())).within(range);
      return unknown.isEmpty()
          ? new Expansion.Known(known)
          : new Expansion.NotComputed(Expansion.Reason.NOT_STORED, "", known, unknown);
    };
  }

  /**
   * Those of one freeze, window, business event or release train that reach into {@code range}.
   *
   * @throws IllegalArgumentException if the record is of another noun
   */
  static Expansion expand(Plan plan, PlanRecord record, Interval range) {
    return switch (record) {
      case Freeze f -> expand(plan, f.when(), f.holidays(), range);
      case MaintenanceWindow w -> expand(plan, w.when(), w.holidays(), range);
      case BusinessEvent e -> expand(plan, e.when(), e.holidays(), range);
      case ReleaseTrain t -> expand(plan, t.departs(), t.holidays(), range);
      default -> throw new IllegalArgumentException("happens at no time: " + Ref.of(record));
    };
  }

  private static Expansion expand(
      Plan plan, Recurrence when, Optional<Id<HolidayCalendar>> holidays, Interval range) {
    return Recurrences.expand(when, Holidays.of(plan, holidays), range);
  }
}
