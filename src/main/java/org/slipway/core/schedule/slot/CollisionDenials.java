package org.slipway.core.schedule.slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.schedule.Claim;
import org.slipway.core.schedule.Clash;
import org.slipway.core.schedule.Collisions;
import org.slipway.core.time.Interval;

/**
 * Collisions of the kinds that the policy makes blockers (DEFINITIONS §3). What one alone may hold
 * gives a constraint for each other holder; what several may hold gives one for each stretch in
 * which no unit is left. Holders of unknown length deny from their start on, as not computed.
 */
public final class CollisionDenials implements ConstraintSource {

  /** One holder in the way by one kind of collision, over one or more things. */
  private record Way(CollisionKind kind, Ref other) {}

  private record Found(Interval at, Set<Arg> things, Set<Ref> refs) {}

  private final Told told;
  private final Collisions collisions;

  public CollisionDenials(Told told, Collisions collisions) {
    this.told = told;
    this.collisions = collisions;
  }

  @Override
  public List<Denial> denials(Need need) {
    List<Need> pieces = need.pieces(collisions.throttleTurns(need.deployment()));
    if (pieces.size() == 1) {
      return denials(need, _ -> true);
    }
    var denials = new ArrayList<>(denials(need, kind -> kind != CollisionKind.THROTTLE));
    for (Need piece : pieces) {
      denials.addAll(denials(piece, kind -> kind == CollisionKind.THROTTLE));
    }
    return denials;
  }

  /** By some kinds; throttles as they are for the first of the starts. */
  private List<Denial> denials(Need need, Predicate<CollisionKind> kinds) {
    Deployment there = need.atFirst();
    List<Claim> sure = blocking(collisions.claims(there, need.reach()), kinds);
    List<Claim> possible = blocking(collisions.possibleClaims(there, need.reach()), kinds);
    var denials = new ArrayList<Denial>();
    alone(need, sure, denials, true);
    shared(need, sure, denials, true);
    if (!possible.isEmpty()) {
      var doubtful = new ArrayList<Denial>();
      alone(need, possible, doubtful, false);
      shared(need, possible, doubtful, false);
      Set<String> known = new TreeSet<>();
      denials.forEach(denial -> known.add(identity(denial)));
      doubtful.removeIf(denial -> known.contains(identity(denial)));
      denials.addAll(doubtful);
    }
    return denials;
  }

  /** The same starts for the same reason, known or not. */
  private static String identity(Denial denial) {
    return denial.by().kind()
        + " "
        + denial.by().from()
        + " "
        + denial.by().detail()
        + " "
        + denial.starts();
  }

  private List<Claim> blocking(List<Claim> claims, Predicate<CollisionKind> kinds) {
    return claims.stream()
        .filter(claim -> kinds.test(claim.over().kind()))
        .filter(
            claim -> Collisions.weight(told.plan().policy(), claim.over().kind()) == Weight.BLOCKER)
        .toList();
  }

  private void alone(Need need, List<Claim> claims, List<Denial> denials, boolean known) {
    Map<Way, Found> ways = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (claim.capacity() == 1) {
        for (Claim.Holding holding : claim.holdings()) {
          Found found =
              ways.computeIfAbsent(
                  new Way(claim.over().kind(), holding.who()),
                  _ -> new Found(holding.at(), new LinkedHashSet<>(), new TreeSet<>()));
          add(claim.over(), found);
        }
      }
    }
    ways.forEach(
        (way, found) ->
            need.touching(found.at(), need.whole())
                .map(starts -> alone(need, way, found, starts, known))
                .ifPresent(denials::add));
  }

  private Denial alone(Need need, Way way, Found found, Interval starts, boolean known) {
    Arg name = told.name(way.other());
    String kind = ConstraintKind.of(way.kind()).token();
    Arg things = new Arg.Several(List.copyOf(found.things()));
    var from = new ArrayList<Ref>(List.of(way.other()));
    from.addAll(found.refs());
    Constraint by =
        new Constraint(
            ConstraintKind.of(way.kind()),
            from,
            "",
            Phrase.of("slots.title.in-the-way", name),
            Phrase.of(known ? "slots.relax.move" : "slots.relax.durations", name),
            told.owner(way.other()),
            known);
    return new Denial(
        by,
        starts,
        known
            ? Phrase.of("slots.cause." + kind, things, told.stretch(need, found.at()))
            : Phrase.of("slots.cause.length-unknown", name, told.moment(need, found.at().start())));
  }

  private void add(Clash over, Found found) {
    if (over instanceof Clash.Lock(String name)) {
      found.things().add(Arg.words(name));
    } else if (over instanceof Clash.Throttled(String name, _)) {
      found.things().add(Arg.words(name));
    } else {
      add(thing(over), found);
    }
  }

  private void add(Ref thing, Found found) {
    found.refs().add(thing);
    found.things().add(told.name(thing));
  }

  private void shared(Need need, List<Claim> claims, List<Denial> denials, boolean known) {
    for (Claim claim : claims) {
      if (claim.capacity() != 1) {
        for (Interval full : Fullness.of(claim).stretches()) {
          full(need, claim, full, denials, known);
        }
        for (Interval moment : Fullness.moments(claim)) {
          full(need, claim, moment, denials, known);
        }
      }
    }
  }

  private void full(Need need, Claim claim, Interval full, List<Denial> denials, boolean known) {
    Optional<Interval> starts = need.touching(full, need.whole());
    if (starts.isEmpty()) {
      return;
    }
    List<Ref> users =
        claim.holdings().stream()
            .filter(holding -> holding.at().reachesInto(full))
            .map(Claim.Holding::who)
            .toList();
    Ref thing = thing(claim.over());
    var from = new ArrayList<Ref>(List.of(thing));
    from.addAll(users);
    Arg name =
        claim.over() instanceof Clash.Throttled(String throttle, _)
            ? Arg.words(throttle)
            : told.name(thing);
    Arg others = told.names(users);
    Constraint by =
        new Constraint(
            ConstraintKind.of(claim.over().kind()),
            from,
            full.start().toString(),
            Phrase.of("slots.title.full", name, Arg.count(claim.capacity())),
            Phrase.of(known ? "slots.relax.move-one" : "slots.relax.durations", others),
            owner(thing).or(() -> users.stream().flatMap(u -> told.owner(u).stream()).findFirst()),
            known);
    denials.add(
        new Denial(
            by,
            starts.get(),
            known
                ? Phrase.of("slots.cause.full", others, told.stretch(need, full))
                : Phrase.of(
                    "slots.cause.length-unknown", others, told.moment(need, full.start()))));
  }

  /** What is fought over, seen at the other one. */
  private Ref thing(Clash over) {
    return switch (over) {
      case Clash.Throttled _ -> Ref.of(told.plan().policy().orElseThrow());
      case Clash.Item item -> new Ref(Kind.COMPONENT, item.theirs());
      case Clash.Place place -> new Ref(Kind.ENVIRONMENT, place.environment());
      case Clash.Service service -> new Ref(Kind.COMPONENT, service.component());
      case Clash.PlaceTaken booked -> new Ref(Kind.ENVIRONMENT, booked.environment());
      case Clash.ServiceTaken booked -> new Ref(Kind.COMPONENT, booked.component());
      case Clash.Worker worker -> new Ref(Kind.PERSON, worker.person());
      case Clash.Crew crew -> new Ref(Kind.TEAM, crew.team());
      case Clash.Related related -> new Ref(Kind.COMPONENT, related.theirs());
      case Clash.Lock _ -> throw new IllegalStateException("a lock is no record: " + over);
    };
  }

  private Optional<Ref> owner(Ref thing) {
    return told.plan().find(thing).orElseThrow() instanceof Environment environment
        ? environment.owner().map(person -> new Ref(Kind.PERSON, person))
        : Optional.empty();
  }
}
