package org.slipway.ui.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Rejected;
import org.slipway.core.time.Interval;

class RejectedLineTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-10-01T00:00:00Z");
  private static final Rejected SHORT = rejected(ConstraintKind.RUNWAY, 1, 0, 4);
  private static final Rejected CLOSED = rejected(ConstraintKind.OUTSIDE_WINDOW, 1, 4, 20);
  private static final Rejected FREEZE = rejected(ConstraintKind.HARD_FREEZE, 2, 20, 30);
  private static final Rejected AGAIN = rejected(ConstraintKind.OUTSIDE_WINDOW, 1, 40, 50);

  private static Rejected rejected(ConstraintKind kind, int from, int start, int end) {
    var by =
        new Constraint(
            kind,
            List.of(new Ref(Kind.MAINTENANCE_WINDOW, new Id<>(new UUID(0x7000, from)))),
            "",
            Phrase.of("slots.title.runway"),
            Phrase.of("slots.relax.plan"),
            Optional.empty(),
            true);
    Interval starts = new Interval(hour(start), hour(end));
    return new Rejected(starts, by, Phrase.of("slots.cause.train"), List.of());
  }

  private static Instant hour(int hour) {
    return MIDNIGHT.plus(Duration.ofHours(hour));
  }

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
