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
import org.slipway.scene.Content;
import org.slipway.scene.PageRows;

/**
 * What stands on each page, where a stretch of days takes several: below its lanes the cover and
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
  List<PageRows> of(List<? extends Collection<Integer>> pages) {
    var all = new ArrayList<PageRows>();
    var left = new TreeSet<>(Rosters.names(content.index().plan()));
    for (Collection<Integer> lanes : pages) {
      PageRows own = of(lanes);
      left.removeAll(own.rosters());
      all.add(own);
    }
    PageRows last = all.removeLast();
    left.addAll(last.rosters());
    all.add(new PageRows(last.lanes(), left, last.regions()));
    return List.copyOf(all);
  }

  private PageRows of(Collection<Integer> lanes) {
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
    return new PageRows(new TreeSet<>(lanes), rosters, regions);
  }
}
