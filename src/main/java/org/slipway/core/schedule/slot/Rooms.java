package org.slipway.core.schedule.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * Finds the end of the open time around feasible starts, no further than a month beyond them. Asked
 * in order of time it looks once for each stretch of open time. One use.
 */
final class Rooms {

  private static final Duration MONTH = Duration.ofDays(32);

  private final OpenTime open;
  private final Need need;
  private Interval known = new Interval(Instant.EPOCH, Instant.EPOCH);
  private Room last = Room.NOT_OPEN;

  Rooms(OpenTime open, Need need) {
    this.open = open;
    this.need = need;
  }

  /** The room that all starts of a feasible stretch have in common. */
  Room around(Interval fits) {
    Instant start = Minutes.instant(Minutes.ceiling(fits.end()) - 1);
    if (known.contains(start)) {
      return last;
    }
    Duration most = need.whole().plus(MONTH);
    Duration ahead = need.whole().plus(Duration.ofDays(1));
    while (true) {
      Interval looked = Interval.lasting(start, ahead);
      IntervalSet openTime = open.within(looked).open();
      Optional<Interval> stretch = openTime.stretchAt(start);
      if (stretch.isEmpty()) {
        return found(new Interval(start, start.plusSeconds(1)), Room.NOT_OPEN);
      }
      if (stretch.get().end().isBefore(looked.end())) {
        return found(stretch.get(), new Room(true, Optional.of(stretch.get().end())));
      }
      if (ahead.compareTo(most) > 0) {
        return found(new Interval(start, start.plusSeconds(1)), Room.NO_END_IN_SIGHT);
      }
      ahead = ahead.multipliedBy(4);
    }
  }

  private Room found(Interval stretch, Room room) {
    known = stretch;
    last = room;
    return room;
  }
}
