package org.slipway.core.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/**
 * Who is busy when: deployments and reservations by start, then end, then id, with their times as
 * milliseconds in flat arrays. A place in this list is a number, and a smaller number never starts
 * later.
 */
final class Bookings {

  /**
   * One of them.
   *
   * @param record the deployment or reservation itself
   * @param units how much of a capacity it takes
   */
  record Booking(PlanRecord record, Interval at, int units) {

    Ref who() {
      return Ref.of(record);
    }
  }

  private static final Comparator<Booking> ORDER = Bookings::compare;

  private final List<Booking> all;
  final long[] starts;
  final long[] ends;
  private final int[] units;
  private final boolean[] deployments;

  Bookings(List<Booking> unsorted) {
    var sorted = new ArrayList<>(unsorted);
    sorted.sort(ORDER);
    all = List.copyOf(sorted);
    starts = all.stream().mapToLong(b -> b.at().start().toEpochMilli()).toArray();
    ends = all.stream().mapToLong(b -> b.at().end().toEpochMilli()).toArray();
    units = all.stream().mapToInt(Booking::units).toArray();
    deployments = new boolean[all.size()];
    for (int place = 0; place < deployments.length; place++) {
      deployments[place] = all.get(place).record().kind() == Kind.DEPLOYMENT;
    }
  }

  private static int compare(Booking one, Booking other) {
    int byTime = one.at().compareTo(other.at());
    return byTime != 0 ? byTime : one.who().compareTo(other.who());
  }

  int size() {
    return all.size();
  }

  Booking get(int place) {
    return all.get(place);
  }

  int units(int place) {
    return units[place];
  }

  boolean isDeployment(int place) {
    return deployments[place];
  }

  /** Overlap of two places (DEFINITIONS §3). */
  boolean overlap(int one, int other) {
    return starts[one] < ends[other] && starts[other] < ends[one];
  }
}
