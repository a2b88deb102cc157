package org.slipway.core.schedule.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/** Rejected starts by the hour, for tests: a window too short and closed, a freeze, the window. */
public final class RejectedHours {

  private static final Instant MIDNIGHT = Instant.parse("2026-10-01T00:00:00Z");
  public static final Rejected SHORT = rejected(ConstraintKind.RUNWAY, 1, 0, 4);
  public static final Rejected CLOSED = rejected(ConstraintKind.OUTSIDE_WINDOW, 1, 4, 20);
  public static final Rejected FREEZE = rejected(ConstraintKind.HARD_FREEZE, 2, 20, 30);
  public static final Rejected AGAIN = rejected(ConstraintKind.OUTSIDE_WINDOW, 1, 40, 50);

  static Rejected rejected(ConstraintKind kind, int from, int start, int end) {
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

  public static Instant hour(int hour) {
    return MIDNIGHT.plus(Duration.ofHours(hour));
  }

  private RejectedHours() {}
}
