package org.slipway.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Reservation;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalIndex;

/**
 * The bars of a plan on their lanes, ready to be asked for a stretch of time in O(log n + answer).
 * Immutable; made in O(n log n). Cancelled deployments and those without a start have no bar.
 */
public final class TimelineIndex {

  private final Plan plan;
  private final LanesBy by;
  private final List<Lane> lanes;
  private final List<Bar> bars;
  private final IntervalIndex<Bar> inTime;
  private final SortedMap<Ref, Bar> byRef;

  private TimelineIndex(Plan plan, LanesBy by, List<Lane> lanes, List<Bar> bars) {
    this.plan = plan;
    this.by = by;
    this.lanes = List.copyOf(lanes);
    this.bars = List.copyOf(bars);
    this.inTime = IntervalIndex.of(bars, bar -> bar.parts().whole());
    var index = new TreeMap<Ref, Bar>();
    bars.forEach(bar -> index.put(bar.ref(), bar));
    this.byRef = Collections.unmodifiableSortedMap(index);
  }

  public static TimelineIndex of(Plan plan, LanesBy by) {
    var making = new LaneMaking(plan, by);
    var found = new ArrayList<Placed>();
    for (Deployment deployment : plan.deployments().values()) {
      if (deployment.state() != DeploymentState.CANCELLED) {
        Parts.of(deployment)
            .ifPresent(parts -> found.add(place(making.of(deployment), deployment, parts)));
      }
    }
    for (Reservation booking : plan.reservations().values()) {
      making.of(booking).ifPresent(lane -> found.add(new Placed(lane, booking.at(), booking)));
    }
    List<Lane> lanes = making.inOrder();
    var numbers = new TreeMap<String, Integer>();
    for (int i = 0; i < lanes.size(); i++) {
      numbers.put(lanes.get(i).key(), i);
    }
    var bars = new ArrayList<Bar>(found.size());
    found.forEach(p -> bars.add(p.bar(plan, numbers.getOrDefault(p.lane().key(), 0))));
    bars.sort(ORDER);
    return new TimelineIndex(plan, by, lanes, bars);
  }

  private static final Comparator<Bar> ORDER =
      Comparator.<Bar, Interval>comparing(bar -> bar.parts().whole()).thenComparing(Bar::ref);

  public Plan plan() {
    return plan;
  }

  public LanesBy by() {
    return by;
  }

  /** From top to bottom; those of a group follow each other. */
  public List<Lane> lanes() {
    return lanes;
  }

  /** All bars by start. */
  public List<Bar> bars() {
    return bars;
  }

  public Optional<Bar> find(Ref ref) {
    return Optional.ofNullable(byRef.get(ref));
  }

  /** The bars that overlap {@code shown}, by start. */
  public List<Bar> visible(Interval shown) {
    return inTime.overlapping(shown);
  }

  private static Placed place(Lane lane, Deployment deployment, Parts parts) {
    return new Placed(lane, parts, Optional.of(deployment), Optional.empty());
  }

  private record Placed(
      Lane lane, Parts parts, Optional<Deployment> deployment, Optional<Reservation> booking) {

    Placed(Lane lane, Interval at, Reservation booking) {
      this(lane, Parts.run(at), Optional.empty(), Optional.of(booking));
    }

    Bar bar(Plan plan, int number) {
      if (deployment.isPresent()) {
        Release release = plan.get(Release.class, deployment.get().release());
        String label = (release.name() + ' ' + release.version()).strip();
        return new Bar(Ref.of(deployment.get()), number, label, parts, deployment, booking);
      }
      Reservation booked = booking.orElseThrow();
      return new Bar(Ref.of(booked), number, booked.purpose(), parts, deployment, booking);
    }
  }
}
