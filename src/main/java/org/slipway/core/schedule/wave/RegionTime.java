package org.slipway.core.schedule.wave;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slipway.core.calendar.FreezeHit;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.calendar.Target;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;

/**
 * What the calendar allows a deployment in its region.
 *
 * @param named whether a maintenance window is about it: where none is, it is open at any time that
 *     is not frozen
 * @param windows that reach into the range of the board
 * @param freezes that do, excepted ones included
 * @param known whether all of them could be computed
 */
public record RegionTime(
    boolean named, List<Interval> windows, List<Frozen> freezes, boolean known) {

  /** A freeze while it is active. */
  public record Frozen(Freeze freeze, Interval at) {}

  public RegionTime {
    windows = List.copyOf(windows);
    freezes = List.copyOf(freezes);
  }

  static RegionTime of(
      Plan plan, Occurrences occurrences, Deployment deployment, Optional<Interval> range) {
    OpenTime time = OpenTime.of(plan, Target.of(plan, deployment), Set.of(), occurrences);
    boolean named = !time.windows().isEmpty();
    return range
        .map(at -> new RegionTime(named, windows(time, at), freezes(time, at), known(time, at)))
        .orElseGet(() -> new RegionTime(named, List.of(), List.of(), true));
  }

  private static List<Interval> windows(OpenTime time, Interval range) {
    return time.windows().stream()
        .flatMap(window -> time.expansion(window, range).occurrences().stream())
        .map(Occurrence::at)
        .sorted()
        .distinct()
        .toList();
  }

  private static List<Frozen> freezes(OpenTime time, Interval range) {
    return time.freezesDuring(range).stream().flatMap(RegionTime::frozen).toList();
  }

  private static Stream<Frozen> frozen(FreezeHit hit) {
    return hit.occurrences().stream().map(o -> new Frozen(hit.freeze(), o.at()));
  }

  private static boolean known(OpenTime time, Interval range) {
    return time.freezesNotComputed(range).isEmpty()
        && time.windows().stream().allMatch(window -> known(time, window, range));
  }

  private static boolean known(OpenTime time, PlanRecord window, Interval range) {
    return time.expansion(window, range).unknown().isEmpty();
  }
}
