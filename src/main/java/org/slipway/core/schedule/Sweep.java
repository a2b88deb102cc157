package org.slipway.core.schedule;

import java.util.Arrays;

/**
 * Goes through the users of one resource, or of two that exclude each other, in the order they
 * start, and finds the pairs that clash. Stepwise, so that a long list is never made at once. Not
 * safe for threads; one use.
 */
abstract sealed class Sweep {

  final Bookings bookings;

  private Sweep(Bookings bookings) {
    this.bookings = bookings;
  }

  /** Looks at the next user and adds the pairs it completes; false when there is none left. */
  abstract boolean step(Pairs found);

  /** Number of pairs; uses the sweep up. */
  long count() {
    var found = new Pairs();
    long count = 0;
    while (step(found)) {
      count += found.size();
      found.clear();
    }
    return count;
  }

  /**
   * Users of one resource: a pair clashes when both are at it while it is over its capacity. One
   * that lasts no time meets those who are there, and takes nothing from them.
   */
  static final class Within extends Sweep {

    private final Users users;
    private final int capacity;
    private final Active active = new Active();
    private int next;
    private int lastOver = -1;

    Within(Users users, int capacity) {
      super(users.bookings());
      this.users = users;
      this.capacity = capacity;
    }

    @Override
    boolean step(Pairs found) {
      if (next == users.size()) {
        return false;
      }
      int place = users.get(next++);
      boolean moment = bookings.starts[place] == bookings.ends[place];
      long demand = bookings.units(place) + active.leaveBefore(bookings, place);
      if (demand > capacity) {
        active.pairWith(place, this, found);
        if (!moment) {
          pairThoseBefore(found);
          lastOver = place;
        }
      }
      if (!moment) {
        active.add(place);
      }
      return true;
    }

    /** Those who came since it was last over its capacity are paired only now that it is. */
    private void pairThoseBefore(Pairs found) {
      for (int later = 0; later < active.size; later++) {
        if (active.places[later] > lastOver) {
          for (int earlier = 0; earlier < later; earlier++) {
            addIfClash(active.places[earlier], active.places[later], found);
          }
        }
      }
    }
  }

  /** Users of two resources that exclude each other: a pair has one of each. */
  static final class Between extends Sweep {

    private final Users left;
    private final Users right;
    private final Active activeLeft = new Active();
    private final Active activeRight = new Active();
    private int nextLeft;
    private int nextRight;

    Between(Users left, Users right) {
      super(left.bookings());
      this.left = left;
      this.right = right;
    }

    @Override
    boolean step(Pairs found) {
      int place = Math.min(peek(left, nextLeft), peek(right, nextRight));
      if (place == Integer.MAX_VALUE) {
        return false;
      }
      boolean isLeft = peek(left, nextLeft) == place;
      boolean isRight = peek(right, nextRight) == place;
      activeLeft.leaveBefore(bookings, place);
      activeRight.leaveBefore(bookings, place);
      if (isLeft) {
        for (int n = 0; n < activeRight.size; n++) {
          addIfClash(place, activeRight.places[n], found);
        }
        nextLeft++;
      }
      if (isRight) {
        activeLeft.pairWith(place, this, found);
        nextRight++;
        activeRight.add(place);
      }
      if (isLeft) {
        activeLeft.add(place);
      }
      return true;
    }

    private static int peek(Users users, int next) {
      return next < users.size() ? users.get(next) : Integer.MAX_VALUE;
    }
  }

  void addIfClash(int left, int right, Pairs found) {
    if (bookings.overlap(left, right)) {
      found.add(left, right);
    }
  }

  /** Those who are at it now, in the order they came. */
  private static final class Active {

    private int[] places = new int[8];
    private int size;

    void add(int place) {
      if (size == places.length) {
        places = Arrays.copyOf(places, size * 2);
      }
      places[size++] = place;
    }

    /** Drops those who end before {@code place} starts; the units of the others. */
    long leaveBefore(Bookings bookings, int place) {
      long start = bookings.starts[place];
      long units = 0;
      int kept = 0;
      for (int n = 0; n < size; n++) {
        if (bookings.ends[places[n]] > start) {
          units += bookings.units(places[n]);
          places[kept++] = places[n];
        }
      }
      size = kept;
      return units;
    }

    void pairWith(int place, Sweep sweep, Pairs found) {
      for (int n = 0; n < size; n++) {
        sweep.addIfClash(places[n], place, found);
      }
    }
  }
}
