package org.slipway.pack.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.schedule.Rosters;
import org.slipway.core.time.Interval;
import org.slipway.scene.Below;
import org.slipway.scene.Content;

/**
 * What stands below the lanes of each page, where a stretch of days takes several: the cover and
 * the traffic of the environments in which something is still to be deployed on it. Rosters that no
 * page asks for stand on the last.
 */
final class Footing {

  private final Content content;
  private final Interval shown;

  Footing(Content content, Interval shown) {
    this.content = content;
    this.shown = shown;
  }

  /**
   * @param pages numbers of the lanes on each page
   */
  List<Below> of(List<? extends Collection<Integer>> pages) {
    var all = new ArrayList<Below>();
    var left = new TreeSet<>(Rosters.names(content.index().plan()));
    for (Collection<Integer> lanes : pages) {
      Below own = of(lanes);
      left.removeAll(own.rosters());
      all.add(own);
    }
    Below last = all.removeLast();
    left.addAll(last.rosters());
    all.add(new Below(left, last.regions()));
    return List.copyOf(all);
  }

  private Below of(Collection<Integer> lanes) {
    SortedSet<String> rosters = new TreeSet<>();
    SortedSet<String> regions = new TreeSet<>();
    lanes.stream()
        .flatMap(lane -> content.index().lane(lane).stream())
        .filter(bar -> bar.parts().whole().overlaps(shown))
        .filter(bar -> !bar.isFinished())
        .flatMap(bar -> bar.deployment().map(Deployment::environment).stream())
        .map(id -> content.index().plan().get(Environment.class, id))
        .forEach(
            environment -> {
              environment.roster().ifPresent(rosters::add);
              environment.region().ifPresent(regions::add);
            });
    return new Below(rosters, regions);
  }
}
