package org.slipway.core.schedule.slot;

import java.time.Instant;
import java.util.Optional;
import org.slipway.core.time.Interval;

/** Instants as numbers of minutes since 1970: planned starts are whole minutes. */
final class Minutes {

  private static final long SECONDS = 60;

  private Minutes() {}

  /** The last whole minute that is not after it. */
  static long floor(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  /** The first whole minute that is not before it. */
  static long ceiling(Instant at) {
    boolean whole = at.getNano() == 0 && Math.floorMod(at.getEpochSecond(), SECONDS) == 0;
    return whole ? floor(at) : floor(at) + 1;
  }

  static Instant instant(long minute) {
    return Instant.ofEpochSecond(minute * SECONDS);
  }

  /** From one minute to before another; empty where there is none between. */
  static Optional<Interval> interval(long first, long end) {
    return first < end ? Optional.of(new Interval(instant(first), instant(end))) : Optional.empty();
  }

  /** The whole minutes in an interval, as an interval. */
  static Interval outer(Interval of) {
    return new Interval(instant(ceiling(of.start())), instant(ceiling(of.end())));
  }
}
