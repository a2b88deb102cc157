package org.slipway.core.schedule.slot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * From when on a deployment waits for nothing any more.
 *
 * @param by what it waits for longest; empty: nothing
 */
record Ready(Instant at, Optional<Ref> by) {

  /**
   * The end of the longest wait for something else to be done, else where the search begins. A wait
   * denies every start from there on; what denies later ones only is none, nor is going in turn.
   *
   * @param from the first start asked for
   * @param denials of one constraint may touch or overlap
   */
  static Ready of(Instant from, List<Denial> denials) {
    var denied = new TreeMap<Constraint, List<Interval>>();
    for (Denial denial : denials) {
      if (isWait(denial.by())) {
        denied.computeIfAbsent(denial.by(), _ -> new ArrayList<>()).add(denial.starts());
      }
    }
    Ready ready = new Ready(from, Optional.empty());
    for (Map.Entry<Constraint, List<Interval>> entry : denied.entrySet()) {
      Instant over = over(from, IntervalSet.of(entry.getValue()));
      if (over.isAfter(ready.at())) {
        ready = new Ready(over, entry.getKey().from().stream().findFirst());
      }
    }
    return ready;
  }

  /** The end of the stretch that the first start lies in. */
  private static Instant over(Instant from, IntervalSet denied) {
    return denied.stretches().stream()
        .filter(stretch -> stretch.contains(from))
        .findFirst()
        .map(Interval::end)
        .orElse(from);
  }

  private static boolean isWait(Constraint by) {
    return by.known()
        && switch (by.kind()) {
          case DEPENDENCY, PROMOTION, WAVE -> !by.detail().equals(Constraint.IN_TURN);
          default -> false;
        };
  }
}
