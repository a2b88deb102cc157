package org.slipway.core.schedule.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.slipway.core.time.Interval;

class RejectedStretchTest {

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
