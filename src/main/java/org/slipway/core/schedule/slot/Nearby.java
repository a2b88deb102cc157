package org.slipway.core.schedule.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.Claim;
import org.slipway.core.schedule.Collisions;
import org.slipway.core.time.Interval;

/** Other deployments in the same environment or by the same team, and how many are near in time. */
final class Nearby {

  /** Nearer than this counts. */
  static final Duration APART = Duration.ofHours(12);

  private static final int MOST_NAMES = 2;

  private final Duration whole;
  private final List<Claim.Holding> others;
  private final long[] starts;
  private final long[] ends;

  private Nearby(Duration whole, List<Claim.Holding> others) {
    this.whole = whole;
    this.others = others;
    this.starts = others.stream().mapToLong(o -> o.at().start().toEpochMilli()).sorted().toArray();
    this.ends = others.stream().mapToLong(o -> o.at().end().toEpochMilli()).sorted().toArray();
  }

  /** Those near any of the starts asked for. */
  static Nearby of(Collisions collisions, Need need) {
    Interval reach = need.reach();
    Interval wide = new Interval(reach.start().minus(APART), reach.end().plus(APART));
    return new Nearby(need.whole(), collisions.alongside(need.deployment(), wide));
  }

  /** How many are near a run from this start. */
  int count(Instant start) {
    Interval near = near(start);
    return before(starts, near.end().toEpochMilli())
        - before(ends, near.start().toEpochMilli() + 1);
  }

  /** The first of them by start. */
  List<Ref> first(Instant start) {
    Interval near = near(start);
    return others.stream()
        .filter(other -> other.at().overlaps(near))
        .limit(MOST_NAMES)
        .map(Claim.Holding::who)
        .toList();
  }

  private Interval near(Instant start) {
    return new Interval(start.minus(APART), start.plus(whole).plus(APART));
  }

  /** How many of the sorted values are less. */
  private static int before(long[] sorted, long value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
