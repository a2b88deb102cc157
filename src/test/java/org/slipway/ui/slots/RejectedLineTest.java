package org.slipway.ui.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.slipway.core.schedule.slot.RejectedHours.AGAIN;
import static org.slipway.core.schedule.slot.RejectedHours.CLOSED;
import static org.slipway.core.schedule.slot.RejectedHours.FREEZE;
import static org.slipway.core.schedule.slot.RejectedHours.SHORT;
import static org.slipway.core.schedule.slot.RejectedHours.hour;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.core.time.Interval;

class RejectedLineTest {

  @Test
  void whatIsOneToAReaderIsOneLine() {
    List<RejectedLine> lines = RejectedLine.byTime(List.of(SHORT, CLOSED, FREEZE, AGAIN));
    assertEquals(3, lines.size());
    var first = assertInstanceOf(RejectedLine.Stretch.class, lines.getFirst());
    assertEquals(new Interval(hour(0), hour(20)), first.starts());
    assertEquals(CLOSED.by(), first.by());
  }

  @Test
  void underEachConstraintStandItsStretchesTheLongestFirst() {
    List<RejectedLine> lines = RejectedLine.byConstraint(List.of(SHORT, CLOSED, FREEZE, AGAIN));
    var windows = assertInstanceOf(RejectedLine.Heading.class, lines.getFirst());
    assertEquals(new RejectedLine.Heading(CLOSED.by(), 2, Duration.ofHours(30)), windows);
    var freeze = assertInstanceOf(RejectedLine.Heading.class, lines.get(3));
    assertEquals(new RejectedLine.Heading(FREEZE.by(), 1, Duration.ofHours(10)), freeze);
    assertEquals(5, lines.size());
  }
}
