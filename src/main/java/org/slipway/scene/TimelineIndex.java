package org.slipway.scene;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Reservation;
import org.slipway.core.time.Interval;

/**
 * The bars of a plan on their lanes, ready to be asked for a stretch of time in O(log n + answer)
 * for each lane. Immutable; made in O(n log n), and after an edit in O(n) comparisons of pointers.
 * Cancelled deployments and those without a start have no bar.
 */
public final class TimelineIndex {

  private static final Comparator<Bar> ORDER =
      Comparator.<Bar, Interval>comparing(bar -> bar.parts().whole()).thenComparing(Bar::ref);

  /** Stands where an index is being made; its timeline is blank. */
  public static final TimelineIndex AWAITED =
      new TimelineIndex(Plan.EMPTY, LanesBy.ENVIRONMENT, List.of(), List.of(), new TreeMap<>());

  private final Plan plan;
  private final LanesBy by;
  private final List<Lane> lanes;
  private final List<LaneBars> inLanes;
  private final SortedMap<Ref, Bar> byRef;

  private TimelineIndex(
      Plan plan, LanesBy by, List<Lane> lanes, List<LaneBars> inLanes, SortedMap<Ref, Bar> byRef) {
    this.plan = plan;
    this.by = by;
    this.lanes = List.copyOf(lanes);
    this.inLanes = List.copyOf(inLanes);
    this.byRef = Collections.unmodifiableSortedMap(byRef);
  }

  /** From cold. */
  public static TimelineIndex of(Plan plan, LanesBy by) {
    return of(plan, by, _ -> true);
  }

  /**
   * Only some of the bars, on the lanes they need, for a picture that stands by itself: {@link
   * #after} does not know of those that were left out.
   */
  public static TimelineIndex of(Plan plan, LanesBy by, Predicate<Ref> shown) {
    var making = new LaneMaking(plan, by);
    var found = new ArrayList<Placed>();
    for (Deployment deployment : plan.deployments().values()) {
      if (shown.test(Ref.of(deployment))) {
        placed(making, deployment).ifPresent(found::add);
      }
    }
    for (Reservation booking : plan.reservations().values()) {
      if (shown.test(Ref.of(booking))) {
        placed(making, booking).ifPresent(found::add);
      }
    }
    List<Lane> lanes = making.inOrder();
    SortedMap<String, Integer> numbers = numbers(lanes);
    var inLanes = new ArrayList<List<Bar>>();
    lanes.forEach(_ -> inLanes.add(new ArrayList<>()));
    var byRef = new TreeMap<Ref, Bar>();
    for (Placed placed : found) {
      Bar bar = placed.bar(plan, numbers.getOrDefault(placed.lane().key(), 0));
      inLanes.get(bar.lane()).add(bar);
      byRef.put(bar.ref(), bar);
    }
    return new TimelineIndex(
        plan, by, lanes, inLanes.stream().map(TimelineIndex::sorted).toList(), byRef);
  }

  private static LaneBars sorted(List<Bar> bars) {
    bars.sort(ORDER);
    return new LaneBars(bars);
  }

  /**
   * The index of the plan after an edit. Lanes that the edit did not touch keep their bars as they
   * are; the answers are those of a cold one.
   */
  public TimelineIndex after(Plan other) {
    return PlanSteps.between(plan, other)
        .flatMap(refs -> after(other, refs))
        .orElseGet(() -> of(other, by));
  }

  private Optional<TimelineIndex> after(Plan other, List<Ref> changed) {
    var making = new LaneMaking(other, by);
    SortedMap<String, Integer> numbers = numbers(lanes);
    var touched = new TreeMap<Integer, List<Bar>>();
    var refs = new TreeMap<Ref, Bar>(byRef);
    for (Ref ref : changed) {
      Bar gone = refs.remove(ref);
      if (gone != null) {
        bars(touched, gone.lane()).removeIf(bar -> bar.ref().equals(ref));
      }
      Optional<Placed> placed = other.find(ref).flatMap(record -> placed(making, record));
      if (placed.isPresent()) {
        Integer number = numbers.get(placed.get().lane().key());
        if (number == null || !lanes.get(number).equals(placed.get().lane())) {
          return Optional.empty();
        }
        Bar bar = placed.get().bar(other, number);
        bars(touched, number).add(bar);
        refs.put(ref, bar);
      }
    }
    if (touched.values().stream().anyMatch(List::isEmpty)) {
      return Optional.empty();
    }
    var next = new ArrayList<>(inLanes);
    touched.forEach((number, bars) -> next.set(number, sorted(bars)));
    return Optional.of(new TimelineIndex(other, by, lanes, next, refs));
  }

  /** The same with fewer bars; lanes without one are left out. */
  public TimelineIndex only(Predicate<Bar> wanted) {
    var fewer = new ArrayList<Lane>();
    var bars = new ArrayList<LaneBars>();
    var refs = new TreeMap<Ref, Bar>();
    for (int number = 0; number < lanes.size(); number++) {
      int here = fewer.size();
      List<Bar> kept =
          inLanes.get(number).all().stream().filter(wanted).map(bar -> bar.onLane(here)).toList();
      if (!kept.isEmpty()) {
        fewer.add(lanes.get(number));
        bars.add(new LaneBars(kept));
        kept.forEach(bar -> refs.put(bar.ref(), bar));
      }
    }
    return new TimelineIndex(plan, by, fewer, bars, refs);
  }

  private List<Bar> bars(SortedMap<Integer, List<Bar>> touched, int lane) {
    return touched.computeIfAbsent(lane, number -> new ArrayList<>(inLanes.get(number).all()));
  }

  private static SortedMap<String, Integer> numbers(List<Lane> lanes) {
    var numbers = new TreeMap<String, Integer>();
    for (int i = 0; i < lanes.size(); i++) {
      numbers.put(lanes.get(i).key(), i);
    }
    return numbers;
  }

  /** False of {@link #AWAITED} alone. */
  @SuppressWarnings("ReferenceEquality") // an index of an empty plan is made too
  public boolean isMade() {
    return this != AWAITED;
  }

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
    return inLanes.stream().flatMap(lane -> lane.all().stream()).sorted(ORDER).toList();
  }

  /** How many bars there are. */
  public int size() {
    return byRef.size();
  }

  /** The bars of a lane by start. */
  public List<Bar> lane(int number) {
    return inLanes.get(number).all();
  }

  LaneBars inLane(int number) {
    return inLanes.get(number);
  }

  public Optional<Bar> find(Ref ref) {
    return Optional.ofNullable(byRef.get(ref));
  }

  /** The start of the bar that begins nearest to an instant; costs a look at every bar. */
  public Optional<Instant> nearest(Instant at) {
    return byRef.values().stream()
        .map(bar -> bar.parts().start())
        .min(Comparator.comparing(start -> Duration.between(start, at).abs()));
  }

  /** The bars that overlap {@code shown}, by start. */
  public List<Bar> visible(Interval shown) {
    return inLanes.stream()
        .flatMap(lane -> lane.overlapping(shown).stream().map(lane.all()::get))
        .sorted(ORDER)
        .toList();
  }

  /** Whether any bar overlaps {@code shown}. */
  public boolean hasAny(Interval shown) {
    return inLanes.stream().anyMatch(lane -> !lane.overlapping(shown).isEmpty());
  }

  private static Optional<Placed> placed(LaneMaking making, Object record) {
    return switch (record) {
      case Deployment d ->
          Optional.of(d)
              .filter(deployment -> deployment.state() != DeploymentState.CANCELLED)
              .flatMap(Parts::of)
              .map(p -> new Placed(making.of(d), p, Optional.of(d), Optional.empty()));
      case Reservation r ->
          making
              .of(r)
              .map(lane -> new Placed(lane, Parts.run(r.at()), Optional.empty(), Optional.of(r)));
      default -> Optional.empty();
    };
  }

  private record Placed(
      Lane lane, Parts parts, Optional<Deployment> deployment, Optional<Reservation> booking) {

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
