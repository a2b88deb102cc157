package org.slipway.core.readiness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slipway.CrowdedRisk;
import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.Throttle;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.MinutesAsked.Stretch;
import org.slipway.core.risk.PastDeployments;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.time.Interval;

/** Who else wants what a deployment wants, kind by kind of collision (DEFINITIONS §3). */
final class MinutesContended {

  /** One that takes units of something for some time. */
  private record Taker(Stretch at, int units) {}

  private static final long FOR_EVER = 1_000_000_000;

  /** Minutes between two looks at the risk. */
  private static final int LOOK = 60;

  private final MinutesAsked asked;
  private final Plan plan;
  private final Deployment mine;

  MinutesContended(MinutesAsked asked) {
    this.asked = asked;
    this.plan = asked.plan();
    this.mine = asked.mine();
  }

  SortedMap<ConstraintKind, BitSet> denied() {
    var denied = new TreeMap<ConstraintKind, BitSet>();
    denied.put(ConstraintKind.SAME_ITEM, alone(this::sameItem));
    denied.put(ConstraintKind.SAME_PERSON, alone(this::samePerson));
    denied.put(
        ConstraintKind.SAME_LOCK,
        alone(other -> !Collections.disjoint(mine.locks(), other.locks())));
    denied.put(ConstraintKind.RELATED_SERVICE, alone(this::related));
    denied.put(ConstraintKind.ENVIRONMENT, environment());
    denied.put(ConstraintKind.SHARED_SERVICE, services());
    denied.put(ConstraintKind.SAME_TEAM, team());
    denied.put(ConstraintKind.THROTTLE, throttles());
    denied.replaceAll((kind, starts) -> blocks(kind) ? starts : asked.all(false));
    return denied;
  }

  private boolean blocks(ConstraintKind kind) {
    CollisionKind collision = CollisionKind.valueOf(kind.name());
    Weight usual = kind == ConstraintKind.RELATED_SERVICE ? Weight.ADVISORY : Weight.BLOCKER;
    return plan.policy().orElseThrow().collisions().getOrDefault(collision, usual)
        == Weight.BLOCKER;
  }

  /** From its start for ever where a part of it is of unknown length; never without a start. */
  private Stretch busy(Deployment other) {
    return other
        .timing()
        .whole()
        .map(whole -> asked.stretch(whole.start(), whole.end()))
        .or(
            () ->
                other.timing().startsAt().map(start -> new Stretch(asked.minute(start), FOR_EVER)))
        .orElseThrow();
  }

  private List<Deployment> others(Predicate<Deployment> which) {
    return asked.others().stream()
        .filter(other -> other.timing().startsAt().isPresent())
        .filter(which)
        .toList();
  }

  private BitSet alone(Predicate<Deployment> excludes) {
    return asked.meeting(others(excludes).stream().map(this::busy).toList());
  }

  private boolean sameItem(Deployment other) {
    return mine.environment().equals(other.environment())
        && mine.items().stream()
            .anyMatch(
                one ->
                    other.items().stream().anyMatch(two -> isLine(one, two) || isLine(two, one)));
  }

  private boolean isLine(Id<Component> one, Id<Component> other) {
    return line(plan, one).stream().anyMatch(up -> up.id().equals(other));
  }

  /** The component and all it is part of. */
  static List<Component> line(Plan plan, Id<Component> item) {
    var line = new ArrayList<Component>();
    Optional<Id<Component>> next = Optional.of(item);
    while (next.isPresent()) {
      line.add(plan.get(Component.class, next.get()));
      next = line.getLast().parent();
    }
    return line;
  }

  private boolean samePerson(Deployment other) {
    return mine.people().stream()
        .anyMatch(work -> other.people().stream().anyMatch(w -> w.person().equals(work.person())));
  }

  /** One directly depends on the other, in one environment. */
  private boolean related(Deployment other) {
    return mine.environment().equals(other.environment())
        && plan.dependencies().values().stream()
            .anyMatch(
                link ->
                    (mine.items().contains(link.from()) && other.items().contains(link.to()))
                        || (mine.items().contains(link.to())
                            && other.items().contains(link.from())));
  }

  private BitSet environment() {
    List<Reservation> booked =
        plan.reservations().values().stream()
            .filter(r -> r.environment().equals(mine.environment()) && r.service().isEmpty())
            .toList();
    List<Deployment> here = others(other -> other.environment().equals(mine.environment()));
    return full(here, booked, asked.place().capacity(), _ -> true);
  }

  private BitSet services() {
    BitSet denied = asked.all(false);
    for (Id<Component> service : mine.sharedServices()) {
      List<Reservation> booked =
          plan.reservations().values().stream()
              .filter(r -> r.service().equals(Optional.of(service)))
              .toList();
      List<Deployment> there = others(other -> other.sharedServices().contains(service));
      int capacity = plan.get(Component.class, service).capacity().orElse(1);
      denied.or(full(there, booked, Optional.of(capacity), _ -> true));
    }
    return denied;
  }

  private BitSet team() {
    if (mine.team().isEmpty()) {
      return asked.all(false);
    }
    Optional<Integer> limit = plan.get(Team.class, mine.team().get()).parallelLimit();
    return full(others(o -> o.team().equals(mine.team())), List.of(), limit, _ -> true);
  }

  /** The three throttles that a crowded plan may have, by heart; mine counts by its risk there. */
  private BitSet throttles() {
    if (plan.policy().orElseThrow().throttles().isEmpty()) {
      return asked.all(false);
    }
    BitSet highs = risky();
    IntPredicate risky = highs::get;
    BitSet denied = asked.all(false);
    for (Throttle throttle : plan.policy().orElseThrow().throttles()) {
      Predicate<Deployment> under =
          switch (throttle.name()) {
            case "production" -> d -> asked.place(d).stage() == Stage.PRODUCTION;
            case "risky" -> d -> CrowdedRisk.mayBeHigh(plan, d);
            default -> d -> asked.place(d).platform().equals(Optional.of("cluster"));
          };
      IntPredicate me = throttle.name().equals("risky") ? risky : _ -> under.test(mine);
      denied.or(full(others(under), List.of(), Optional.of(throttle.atMost()), me));
    }
    return denied;
  }

  /**
   * The starts at which this one's risk may be high. Between two looks it only changes where
   * something is over by then that was not before.
   */
  private BitSet risky() {
    PastDeployments past = PastDeployments.of(plan);
    BitSet turning = new BitSet();
    plan.deployments().values().stream()
        .filter(other -> !other.state().unfinished())
        .flatMap(
            other ->
                Stream.of(
                        other.timing().startsAt(),
                        other.timing().whole().map(Interval::end),
                        other.actuals().end())
                    .flatMap(Optional::stream))
        .map(asked::minute)
        .filter(minute -> minute >= 0)
        .forEach(minute -> turning.set((int) (minute / LOOK)));
    var risky = new BitSet();
    for (int look = 0; look * LOOK < asked.starts(); look++) {
      int first = look * LOOK;
      boolean now = mayBeHigh(past, first);
      boolean same = !turning.get(look) && now == mayBeHigh(past, first + LOOK);
      for (int start = first; start < first + LOOK; start++) {
        risky.set(start, same ? now : mayBeHigh(past, start));
      }
    }
    return risky;
  }

  private boolean mayBeHigh(PastDeployments past, int start) {
    return CrowdedRisk.mayBeHigh(plan, past, mine, asked.at(start));
  }

  /**
   * The starts from which, at any moment, those who take of it and this one are more than there is.
   * One that lasts no time takes of it at its moment.
   */
  private BitSet full(
      List<Deployment> others,
      List<Reservation> booked,
      Optional<Integer> capacity,
      IntPredicate counts) {
    var takers = new ArrayList<Taker>();
    others.forEach(other -> takers.add(new Taker(busy(other), 1)));
    var denied = new BitSet();
    for (Reservation one : booked) {
      Stretch at = asked.stretch(one.at().start(), one.at().end());
      if (one.units().isPresent()) {
        takers.add(new Taker(at, one.units().get()));
      } else {
        denied.or(asked.meeting(List.of(at)));
      }
    }
    if (capacity.isPresent()) {
      int most = capacity.get();
      int[] taken = taken(takers);
      denied.or(
          asked.unlessAll(
              asked.whole(), minute -> taken[minute] == 0 || taken[minute] + 1 <= most));
      denied.or(
          asked.meeting(
              takers.stream()
                  .filter(moment -> moment.at().start() == moment.at().end())
                  .filter(moment -> 1 + 1 + taken(takers, moment.at().start()) > most)
                  .map(Taker::at)
                  .toList()));
    }
    return asked.when(start -> denied.get(start) && counts.test(start));
  }

  private static int taken(List<Taker> takers, long minute) {
    return takers.stream()
        .filter(taker -> taker.at().contains(minute))
        .mapToInt(Taker::units)
        .sum();
  }

  /** The same minute by minute. One alone never has too little, however little there is. */
  private int[] taken(List<Taker> takers) {
    var taken = new int[asked.starts() + Math.max(1, asked.whole())];
    for (Taker taker : takers) {
      for (int minute = 0; minute < taken.length; minute++) {
        taken[minute] += taker.at().contains(minute) ? taker.units() : 0;
      }
    }
    return taken;
  }
}
