package org.slipway.core.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From wall time in a zone to instants (DEFINITIONS §3): a wall time in a gap moves forward by the
 * gap, in an overlap the earlier offset is taken, and both are flagged.
 */
public final class WallTime {

  private WallTime() {}

  /**
   * What a wall time means.
   *
   * @param at the instant
   * @param shift what the clocks did to it, where they did anything
   */
  public record Resolved(Instant at, Optional<ClockShift> shift) {}

  /** The one instant that this wall time of {@code zone} stands for. */
  public static Resolved resolve(LocalDateTime wall, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition change = rules.getTransition(wall);
    if (change == null) {
      return new Resolved(wall.toInstant(rules.getOffset(wall)), Optional.empty());
    }
    // the offset before the change is the earlier one of an overlap, and moves a gap forward
    Instant at = wall.toInstant(change.getOffsetBefore());
    return new Resolved(at, Optional.of(change.isGap() ? ClockShift.GAP : ClockShift.OVERLAP));
  }

  /**
   * The changes of clocks in {@code zone} that make wall times inside {@code stretch} doubtful, in
   * order: for an overlap those whose repeated times, first or second pass, touch the stretch; for
   * a gap those that fall inside it, so that its wall-clock length is not its length.
   */
  public static List<ClockChange> changesWithin(Interval stretch, ZoneId zone) {
    var found = new ArrayList<ClockChange>();
    ZoneRules rules = zone.getRules();
    Instant from = stretch.start().minusSeconds(LONGEST_SHIFT_SECONDS);
    Instant to = stretch.end().plusSeconds(LONGEST_SHIFT_SECONDS);
    ZoneOffsetTransition next = rules.nextTransition(from);
    while (next != null && next.getInstant().isBefore(to)) {
      ClockChange change = ClockChange.of(next);
      if (change.touches(stretch)) {
        found.add(change);
      }
      next = rules.nextTransition(next.getInstant());
    }
    return found;
  }

  /** No zone has moved its clocks by more than a day. */
  private static final long LONGEST_SHIFT_SECONDS = 25 * 3600L;
}
