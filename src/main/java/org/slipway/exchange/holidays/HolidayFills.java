package org.slipway.exchange.holidays;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.HolidaySource;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;

/**
 * Public holidays laid into several holiday calendars at once.
 *
 * @param fills one a source, in the order asked for
 */
public record HolidayFills(List<HolidayFill> fills) {

  public HolidayFills {
    fills = List.copyOf(fills);
  }

  /**
   * Fills or refreshes the calendar of each source, or makes it; a source named twice counts once.
   *
   * @param heads of a new calendar, free in the plan it is given
   * @throws IllegalArgumentException if there is no such source
   */
  public static HolidayFills of(
      Plan plan,
      Collection<HolidaySource> sources,
      SortedSet<Integer> years,
      Function<Plan, Head<HolidayCalendar>> heads) {
    var fills = new ArrayList<HolidayFill>();
    Plan now = plan;
    for (HolidaySource source : new LinkedHashSet<>(sources)) {
      Plan before = now;
      HolidayFill fill =
          HolidayFill.of(
              source, years, HolidayFill.filled(before, source), () -> heads.apply(before));
      fills.add(fill);
      now = before.apply(fill.edit()) instanceof Applied.Done(Plan after) ? after : before;
    }
    return new HolidayFills(fills);
  }

  /** The one edit of all; empty where every calendar is as it should be. */
  public Optional<Edit> edit() {
    List<HolidayFill> changes = fills.stream().filter(HolidayFill::isChange).toList();
    if (changes.size() < 2) {
      return changes.stream().findFirst().map(HolidayFill::edit);
    }
    List<HolidayCalendar> after = changes.stream().map(HolidayFill::after).toList();
    var names = new Arg.Several(after.stream().map(c -> Arg.named(c, c.name())).toList());
    return Optional.of(
        Edit.put(Phrase.of("edit.holidays-several", names), after.toArray(new HolidayCalendar[0])));
  }
}
