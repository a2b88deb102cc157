package org.slipway.core.calendar;

import java.util.List;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.IntervalSet;

/** Whether maintenance windows allow a whole interval. Lists are in plan order. */
public sealed interface WindowCover {

  /** No window is about the target, so none is needed. */
  record NoneNeeded() implements WindowCover {}

  /** These windows together contain the whole interval. */
  record Covered(List<Ref> by) implements WindowCover {}

  /** These windows are about the target, and together leave this out. */
  record Uncovered(List<Ref> windows, IntervalSet outside) implements WindowCover {}

  /** Not known, as these could not be computed where it matters. */
  record NotComputed(List<Ref> about) implements WindowCover {}
}
