package org.slipway.core.schedule.slot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.slipway.core.schedule.Claim;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/** When no unit of a claim is left. */
final class Fullness {

  private Fullness() {}

  /** While somebody holds units and those who do leave none. */
  static IntervalSet of(Claim claim) {
    var steps = new TreeMap<Instant, Integer>();
    for (Claim.Holding holding : claim.holdings()) {
      if (!holding.at().isEmpty()) {
        steps.merge(holding.at().start(), holding.units(), Integer::sum);
        steps.merge(holding.at().end(), -holding.units(), Integer::sum);
      }
    }
    var full = new ArrayList<Interval>();
    int held = 0;
    Instant since = Instant.MIN;
    for (var step : steps.entrySet()) {
      if (held > 0 && held + 1 > claim.capacity()) {
        full.add(new Interval(since, step.getKey()));
      }
      held += step.getValue();
      since = step.getKey();
    }
    return IntervalSet.of(full);
  }

  /** Moments at which one that lasts no time leaves no unit to another. */
  static List<Interval> moments(Claim claim) {
    return claim.holdings().stream()
        .filter(holding -> holding.at().isEmpty())
        .filter(moment -> 1 + moment.units() + heldAt(moment, claim) > claim.capacity())
        .map(Claim.Holding::at)
        .distinct()
        .toList();
  }

  private static int heldAt(Claim.Holding moment, Claim claim) {
    return claim.holdings().stream()
        .filter(other -> other.at().contains(moment.at().start()))
        .mapToInt(Claim.Holding::units)
        .sum();
  }
}
