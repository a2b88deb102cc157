package org.slipway.ui.calendar;

import org.slipway.core.plan.Plan;
import org.slipway.scene.LanesBy;
import org.slipway.scene.TimelineIndex;
import org.slipway.ui.task.Latest;
import org.slipway.ui.task.Tasks;

/**
 * The bars of the plan that is shown, all of them and those that the filter lets through. The index
 * is made beside the window; until it is there the one before stands. On the FX thread.
 */
final class CalendarIndex {

  /** Told when another index is there. */
  interface Made {
    void indexed(TimelineIndex whole);
  }

  private final Latest indexing;
  private final Made made;
  private TimelineIndex whole = TimelineIndex.AWAITED;
  private TimelineIndex shown = TimelineIndex.AWAITED;

  CalendarIndex(Tasks tasks, Made made) {
    this.indexing = new Latest(tasks);
    this.made = made;
  }

  /** What the filter lets through. */
  TimelineIndex shown() {
    return shown;
  }

  /** Every bar. */
  TimelineIndex whole() {
    return whole;
  }

  void index(Plan plan, LanesBy by) {
    TimelineIndex known = whole;
    indexing.start(
        _ -> known.by() == by && known.isMade() ? known.after(plan) : TimelineIndex.of(plan, by),
        index -> {
          whole = index;
          shown = index;
          made.indexed(index);
        });
  }

  /** Narrows what is shown. */
  void narrow(CalendarFilter filter, CalendarFacts facts) {
    shown =
        filter.isNone() || !whole.isMade()
            ? whole
            : whole.only(bar -> filter.shows(bar, whole.plan(), facts));
  }
}
