package org.slipway.core.schedule.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Throttle;
import org.slipway.core.plan.Weight;
import org.slipway.core.schedule.Claim;
import org.slipway.core.schedule.Clash;
import org.slipway.core.schedule.Collisions;
import org.slipway.core.schedule.planning.Limit;
import org.slipway.core.schedule.planning.Use;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.time.Interval;

/**
 * What deployments that are planned together share, by the collisions they have where they are
 * parked on top of each other, and what the rest of the plan takes of it. One use.
 */
final class SharedLimits {

  /** One thing that is shared: by all who want it, or by two of them alone. */
  private record Key(Clash over, List<Ref> pair) {}

  private static final class Sharing {
    final int capacity;
    final TreeSet<Integer> users = new TreeSet<>();
    final LinkedHashMap<Claim.Holding, Limit.Taken> taken = new LinkedHashMap<>();

    Sharing(int capacity) {
      this.capacity = capacity;
    }
  }

  private final GroupGround ground;
  private final GroupRequest request;
  private final GroupConditions conditions;
  private final Map<Key, Sharing> shared = new LinkedHashMap<>();
  private final Map<Ref, Integer> numbers = new LinkedHashMap<>();
  private final List<List<Use>> uses = new ArrayList<>();

  SharedLimits(GroupGround ground, GroupRequest request, GroupConditions conditions) {
    this.ground = ground;
    this.request = request;
    this.conditions = conditions;
    for (Id<Deployment> id : request.deployments()) {
      numbers.put(new Ref(Kind.DEPLOYMENT, id), numbers.size());
      uses.add(new ArrayList<>());
    }
  }

  /** The limits; {@link #uses} then says who takes what. */
  List<Limit> of(List<Need> needs) {
    for (int number = 0; number < needs.size(); number++) {
      Need need = needs.get(number);
      Interval there = Interval.lasting(ground.parking().at(), need.whole().plusMinutes(1));
      for (Claim claim : ground.parking().collisions().claims(need.deployment(), there)) {
        if (isAsked(claim)) {
          join(claim, number);
        }
      }
    }
    throttles(needs);
    needs.forEach(this::take);
    var limits = new ArrayList<Limit>();
    shared.forEach((key, sharing) -> limits.add(limit(limits.size(), key, sharing)));
    return limits;
  }

  /** What the deployment of this number takes of the limits. */
  List<Use> uses(int number) {
    return uses.get(number);
  }

  private boolean isAsked(Claim claim) {
    CollisionKind kind = claim.over().kind();
    return kind != CollisionKind.THROTTLE && isAsked(kind);
  }

  private boolean isAsked(CollisionKind kind) {
    return Collisions.weight(ground.plan().policy(), kind) == Weight.BLOCKER
        && request.mustHold(ConstraintKind.of(kind));
  }

  /**
   * Throttles may ask for risk, which is judged at the start: who comes under one at any start
   * counts at all of them.
   */
  private void throttles(List<Need> needs) {
    List<Throttle> throttles = ground.plan().policy().map(Policy::throttles).orElse(List.of());
    if (throttles.isEmpty() || !isAsked(CollisionKind.THROTTLE)) {
      return;
    }
    SortedMap<String, List<Id<Deployment>>> under =
        ground.parking().collisions().throttled(needs.stream().flatMap(this::atAnyRisk).toList());
    for (Throttle throttle : throttles) {
      List<Id<Deployment>> members = under.getOrDefault(throttle.name(), List.of());
      if (members.size() > 1) {
        var sharing = new Sharing(throttle.atMost());
        members.forEach(id -> sharing.users.add(request.deployments().indexOf(id)));
        shared.put(
            new Key(new Clash.Throttled(throttle.name(), throttle.atMost()), List.of()), sharing);
      }
    }
  }

  /** A deployment at a start for every risk it may have at those that are looked for. */
  private Stream<Deployment> atAnyRisk(Need need) {
    return need.pieces(ground.parking().collisions().throttleTurns(need.deployment())).stream()
        .map(Need::atFirst);
  }

  private void join(Claim claim, int number) {
    for (Claim.Holding holding : claim.holdings()) {
      Integer other = numbers.get(holding.who());
      if (other != null) {
        Sharing sharing =
            shared.computeIfAbsent(
                key(claim.over(), number, holding.who()), _ -> new Sharing(claim.capacity()));
        sharing.users.add(number);
        sharing.users.add(other);
      }
    }
  }

  /**
   * Things with one name for all are one limit; a part and its whole, or two related, are two's.
   */
  private Key key(Clash over, int number, Ref other) {
    boolean two =
        switch (over) {
          case Clash.Item item -> !item.mine().equals(item.theirs());
          case Clash.Related _ -> true;
          default -> false;
        };
    if (!two) {
      return new Key(over, List.of());
    }
    Ref self = new Ref(Kind.DEPLOYMENT, request.deployments().get(number));
    boolean first = self.compareTo(other) < 0;
    return new Key(
        first ? over : over.turned(), first ? List.of(self, other) : List.of(other, self));
  }

  /** What others hold of what is shared, within reach. */
  private void take(Need need) {
    atAnyRisk(need).forEach(at -> take(ground.parking().collisions().claims(at, need.reach())));
  }

  private void take(List<Claim> claims) {
    for (Claim claim : claims) {
      Sharing sharing = shared.get(new Key(claim.over(), List.of()));
      if (sharing != null && claim.capacity() > 1) {
        for (Claim.Holding holding : claim.holdings()) {
          sharing.taken.put(holding, new Limit.Taken(holding.at(), holding.units()));
        }
      }
    }
  }

  private Limit limit(int place, Key key, Sharing sharing) {
    List<Ref> users =
        sharing.users.stream()
            .map(number -> new Ref(Kind.DEPLOYMENT, request.deployments().get(number)))
            .toList();
    sharing.users.forEach(number -> uses.get(number).add(new Use(place, 1)));
    return new Limit(conditions.shared(key.over(), users), sharing.capacity, leavingOne(sharing));
  }

  /**
   * What others hold, but never the last unit: where they leave nothing to anyone, that denies
   * starts by itself, and is not to be lifted twice.
   */
  private static List<Limit.Taken> leavingOne(Sharing sharing) {
    SortedMap<Instant, Integer> steps = new TreeMap<>();
    for (Limit.Taken taken : sharing.taken.values()) {
      steps.merge(taken.at().start(), taken.units(), Integer::sum);
      steps.merge(taken.at().end(), -taken.units(), Integer::sum);
    }
    var taken = new ArrayList<Limit.Taken>();
    int held = 0;
    Instant since = Instant.MIN;
    for (Map.Entry<Instant, Integer> step : steps.entrySet()) {
      int most = Math.min(held, sharing.capacity - 1);
      if (most > 0) {
        taken.add(new Limit.Taken(new Interval(since, step.getKey()), most));
      }
      held += step.getValue();
      since = step.getKey();
    }
    return taken;
  }
}
