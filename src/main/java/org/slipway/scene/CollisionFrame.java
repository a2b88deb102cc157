package org.slipway.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Ref;

/**
 * The bars of one lane that hang together by collisions, and the collisions that are their cause.
 * The other one of a collision may stand in another lane.
 */
record CollisionFrame(List<LaneRows.Placed> bars, List<Clash> clashes) {

  private static final double CAPTION = 24;
  private static final double LOW_CAPTION = 21;

  /** What the lane has below its rows for the causes, in pixels. */
  static double caption(LaneRows.Detail detail) {
    return detail == LaneRows.Detail.BESIDE ? LOW_CAPTION : CAPTION;
  }

  /** What a frame keeps away from its bars. */
  static double air(LaneRows.Detail detail) {
    return detail == LaneRows.Detail.BESIDE ? 2.5 : 4;
  }

  /** The one frame round all of its bars. */
  Box around(LaneRows.Detail detail, double laneTop) {
    return bars.stream()
        .map(placed -> BarMarks.block(placed, detail, laneTop))
        .reduce(Box::union)
        .orElseThrow()
        .grown(air(detail));
  }

  /** The frames of a lane, by first bar. */
  static List<CollisionFrame> of(List<LaneRows.Placed> bars, TimelineFacts facts) {
    var clashes = new TreeMap<Ref, List<Clash>>();
    for (LaneRows.Placed placed : bars) {
      placed
          .bar()
          .deployment()
          .map(d -> facts.clashes(d.id()))
          .filter(c -> !c.isEmpty())
          .ifPresent(c -> clashes.put(placed.bar().ref(), c));
    }
    var frames = new ArrayList<CollisionFrame>();
    var framed = new TreeSet<Ref>();
    for (LaneRows.Placed placed : bars) {
      if (clashes.containsKey(placed.bar().ref()) && !framed.contains(placed.bar().ref())) {
        var together = new TreeSet<Ref>();
        gather(placed.bar().ref(), clashes, together);
        framed.addAll(together);
        frames.add(frame(bars, clashes, together));
      }
    }
    return List.copyOf(frames);
  }

  private static void gather(Ref from, TreeMap<Ref, List<Clash>> clashes, TreeSet<Ref> together) {
    var open = new ArrayList<Ref>(List.of(from));
    while (!open.isEmpty()) {
      Ref ref = open.removeLast();
      if (clashes.containsKey(ref) && together.add(ref)) {
        clashes.getOrDefault(ref, List.of()).forEach(clash -> open.add(clash.against(ref)));
      }
    }
  }

  private static CollisionFrame frame(
      List<LaneRows.Placed> bars, TreeMap<Ref, List<Clash>> clashes, TreeSet<Ref> together) {
    var causes = new ArrayList<Clash>();
    together.stream()
        .flatMap(ref -> clashes.getOrDefault(ref, List.of()).stream())
        .filter(clash -> !causes.contains(clash))
        .forEach(causes::add);
    return new CollisionFrame(
        bars.stream().filter(placed -> together.contains(placed.bar().ref())).toList(), causes);
  }
}
