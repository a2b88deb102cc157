package org.slipway.core.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Reservation;
import org.slipway.core.time.Interval;

/**
 * Who is busy when: deployments and reservations by start, then in the order of the plan, with
 * their times as milliseconds in flat arrays. A place in this list is a number, and a smaller
 * number never starts later.
 */
final class Bookings {

  /**
   * One of them.
   *
   * @param record the deployment or reservation itself
   */
  record Booking(PlanRecord record, Interval at) implements Comparable<Booking> {

    Ref who() {
      return Ref.of(record);
    }

    private long rank() {
      return Bookings.rank(at.start().toEpochMilli(), at.end().toEpochMilli());
    }

    /** Overlap in milliseconds, as everywhere here. */
    boolean overlaps(Interval other) {
      return at.start().toEpochMilli() < other.end().toEpochMilli()
          && other.start().toEpochMilli() < at.end().toEpochMilli();
    }

    @Override
    public int compareTo(Booking other) {
      int byTime = Long.compare(rank(), other.rank());
      return byTime != 0 ? byTime : who().compareTo(other.who());
    }
  }

  /** The units of a deployment: one, told apart from a reservation of one. */
  private static final int ONE_DEPLOYMENT = -1;

  /** By start in milliseconds; of those who start at once, one that lasts no time comes last. */
  static long rank(long start, long end) {
    return start << 1 | (start == end ? 1 : 0);
  }

  private final Stay stay;
  private final List<PlanRecord> records;
  private final int[] order;
  final long[] starts;
  final long[] ends;
  private final int[] units;

  /** As they are read, one after the other, before they are brought into order. */
  static final class Unsorted {

    private final List<PlanRecord> records = new ArrayList<>();
    private final long[] starts;
    private final long[] ends;
    private final long[] ranks;
    private final int[] units;

    /**
     * @param most how many there may be
     */
    Unsorted(int most) {
      starts = new long[most];
      ends = new long[most];
      ranks = new long[most];
      units = new int[most];
    }

    void add(PlanRecord record, Interval at) {
      int n = records.size();
      starts[n] = at.start().toEpochMilli();
      ends[n] = at.end().toEpochMilli();
      ranks[n] = rank(starts[n], ends[n]);
      units[n] = record instanceof Deployment ? ONE_DEPLOYMENT : units(record);
      records.add(record);
    }
  }

  Bookings(Stay stay, Unsorted unsorted) {
    this.stay = stay;
    records = unsorted.records;
    order = TimeOrder.of(Arrays.copyOf(unsorted.ranks, records.size()));
    starts = new long[order.length];
    ends = new long[order.length];
    units = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      starts[place] = unsorted.starts[order[place]];
      ends[place] = unsorted.ends[order[place]];
      units[place] = unsorted.units[order[place]];
    }
  }

  /** How much of a capacity it takes. */
  static int units(PlanRecord record) {
    return record instanceof Reservation reservation ? reservation.units().orElse(1) : 1;
  }

  int size() {
    return order.length;
  }

  /** By place, how many came before it in the plan. */
  int[] order() {
    return order;
  }

  private PlanRecord record(int place) {
    return records.get(order[place]);
  }

  Booking get(int place) {
    PlanRecord record = record(place);
    return new Booking(record, stay.of(record).orElseThrow());
  }

  /** Where a booking stands; negative where it is not there. */
  int find(Booking booking) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = Long.compare(rank(starts[middle], ends[middle]), booking.rank());
      compared = compared != 0 ? compared : Ref.of(record(middle)).compareTo(booking.who());
      if (compared == 0) {
        return middle;
      }
      low = compared < 0 ? middle + 1 : low;
      high = compared < 0 ? high : middle - 1;
    }
    return -1;
  }

  int units(int place) {
    return Math.abs(units[place]);
  }

  boolean isDeployment(int place) {
    return units[place] == ONE_DEPLOYMENT;
  }

  /** Overlap of two places (DEFINITIONS §3). */
  boolean overlap(int one, int other) {
    return starts[one] < ends[other] && starts[other] < ends[one];
  }
}
