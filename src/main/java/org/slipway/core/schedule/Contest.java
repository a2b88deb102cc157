package org.slipway.core.schedule;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slipway.core.time.Interval;

/**
 * One thing that may be fought over: how to look for the pairs, and what they clash over, seen from
 * the left one, which is asked only where there are any. One use.
 */
record Contest(Supplier<Clash> over, Sweep sweep) {

  long count() {
    return sweep.count();
  }

  /** The collisions, made while they are read. */
  Stream<Collision> stream() {
    return StreamSupport.stream(new Walk(sweep, over.get()), false);
  }

  /** The collision of two places; a reservation is the other, unless both are. */
  private static Collision collision(Bookings bookings, int left, int right, Clash over) {
    Bookings.Booking one = bookings.get(left);
    Bookings.Booking other = bookings.get(right);
    Interval overlap = overlap(one.at(), other.at());
    boolean turn = !bookings.isDeployment(left) && bookings.isDeployment(right);
    return turn
        ? new Collision(other.who(), one.who(), overlap, over.turned())
        : new Collision(one.who(), other.who(), overlap, over);
  }

  static Interval overlap(Interval one, Interval other) {
    return one.intersection(other).orElseThrow();
  }

  private static final class Walk extends Spliterators.AbstractSpliterator<Collision> {
    private final Sweep sweep;
    private final Clash over;
    private final Pairs found = new Pairs();
    private int next;

    Walk(Sweep sweep, Clash over) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.sweep = sweep;
      this.over = over;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Collision> action) {
      while (next == found.size()) {
        next = 0;
        found.clear();
        if (!sweep.step(found)) {
          return false;
        }
      }
      action.accept(collision(sweep.bookings, found.left(next), found.right(next), over));
      next++;
      return true;
    }
  }
}
