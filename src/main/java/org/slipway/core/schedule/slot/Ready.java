package org.slipway.core.schedule.slot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Ref;

/**
 * From when on a deployment waits for nothing any more.
 *
 * @param by what it waits for longest; empty: nothing
 */
record Ready(Instant at, Optional<Ref> by) {

  /** The end of the last wait for something else to be done, else where the search begins. */
  static Ready of(Instant from, List<Denial> denials) {
    Ready ready = new Ready(from, Optional.empty());
    for (Denial denial : denials) {
      if (isWait(denial.by()) && denial.starts().end().isAfter(ready.at())) {
        ready = new Ready(denial.starts().end(), denial.by().from().stream().findFirst());
      }
    }
    return ready;
  }

  private static boolean isWait(Constraint by) {
    return by.known()
        && switch (by.kind()) {
          case DEPENDENCY, PROMOTION, WAVE -> true;
          default -> false;
        };
  }
}
