package org.slipway.core.schedule.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.slipway.core.schedule.slot.RejectedHours.AGAIN;
import static org.slipway.core.schedule.slot.RejectedHours.CLOSED;
import static org.slipway.core.schedule.slot.RejectedHours.FREEZE;
import static org.slipway.core.schedule.slot.RejectedHours.SHORT;
import static org.slipway.core.schedule.slot.RejectedHours.hour;
import static org.slipway.core.schedule.slot.RejectedHours.rejected;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.core.time.Interval;

class RejectedStretchTest {

  @Test
  void aWindowTooShortAndThenClosedIsOneStretch() {
    List<RejectedStretch> joined = RejectedStretch.joined(List.of(SHORT, CLOSED, FREEZE, AGAIN));
    assertEquals(3, joined.size());
    RejectedStretch first = joined.getFirst();
    assertEquals(List.of(SHORT, CLOSED), first.parts());
    assertEquals(new Interval(hour(0), hour(20)), first.starts());
    assertEquals(CLOSED.by(), first.by(), "what denies most of it");
    assertEquals(List.of(SHORT.cause()), first.causes(), "the same is said once");
    assertEquals(List.of(FREEZE), joined.get(1).parts());
    assertEquals(List.of(AGAIN), joined.getLast().parts());
  }

  @Test
  void otherWindowsOrAGapStayApart() {
    Rejected others = rejected(ConstraintKind.OUTSIDE_WINDOW, 3, 4, 20);
    Rejected later = rejected(ConstraintKind.OUTSIDE_WINDOW, 1, 5, 20);
    assertEquals(2, RejectedStretch.joined(List.of(SHORT, others)).size());
    assertEquals(2, RejectedStretch.joined(List.of(SHORT, later)).size());
    assertEquals(2, RejectedStretch.joined(List.of(CLOSED, FREEZE)).size());
    assertEquals(List.of(), RejectedStretch.joined(List.of()));
  }
}
