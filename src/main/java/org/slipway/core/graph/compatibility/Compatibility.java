package org.slipway.core.graph.compatibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.ComponentVersion;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Requirement;

/**
 * Whether the versions that one deployment brings can live with what is around them in its
 * environment (DEFINITIONS §8): afterwards, and in every mix of N and N−1 on the way and on the way
 * back. Only edges that touch what it delivers are asked. Immutable.
 */
public final class Compatibility {

  private record Tie(Id<Component> consumer, Id<Component> provider) implements Comparable<Tie> {
    @Override
    public int compareTo(Tie other) {
      int byConsumer = consumer.compareTo(other.consumer);
      return byConsumer != 0 ? byConsumer : provider.compareTo(other.provider);
    }
  }

  private final Ties ties;
  private final List<Arrival> own;
  private final List<Arrival> met;

  /** Asked, never listed; each by time. */
  private final Map<Id<Component>, List<Arrival>> metOf = new HashMap<>();

  /** Asked, never listed. */
  private final Map<Id<Component>, Arrival> ownOf = new HashMap<>();

  private final List<Need> target;
  private final List<Mix> mixes;

  private Compatibility(Ties ties, List<Arrival> own, List<Arrival> met) {
    this.ties = ties;
    this.own = own;
    this.met = met;
    met.forEach(a -> metOf.computeIfAbsent(a.component(), _ -> new ArrayList<>()).add(a));
    own.forEach(a -> ownOf.putIfAbsent(a.component(), a));
    List<Tie> asked = ties.declared() ? List.copyOf(ties()) : List.of();
    this.target = asked.stream().flatMap(tie -> target(tie).stream()).toList();
    this.mixes = asked.stream().flatMap(this::mixes).toList();
  }

  /**
   * About one deployment.
   *
   * @param met what the deployment meets, see {@link Neighbourhood}
   */
  public static Compatibility of(Plan plan, Deployment deployment, Ties ties, List<Arrival> met) {
    return new Compatibility(ties, Arrivals.of(plan, deployment), List.copyOf(met));
  }

  /** What the deployment itself brings. */
  public List<Arrival> own() {
    return own;
  }

  /** What it meets, by time. */
  public List<Arrival> met() {
    return met;
  }

  /** What the versions declare that may meet. */
  public List<ComponentVersion> declared() {
    return Stream.concat(own.stream(), met.stream())
        .flatMap(arrival -> ties.declared(arrival.component(), arrival.version()).stream())
        .distinct()
        .toList();
  }

  /** Whether it is known when the deployment starts, without which nothing can be told. */
  public boolean planned() {
    return own.stream().allMatch(arrival -> arrival.start().isPresent());
  }

  /** Each edge with the versions that will be there once the deployment is verified. */
  public List<Need> target() {
    return target;
  }

  /** Each edge of which both sides move at a time, with the mixed pairs that can meet. */
  public List<Mix> mixes() {
    return mixes;
  }

  /** Whether the code of an arrival may read or write the data of a component. */
  boolean uses(Arrival code, Id<Component> component) {
    return code.component().equals(component)
        || ties.consumers(component).contains(code.component())
        || ties.sharers(component).contains(code.component())
        || required(code).anyMatch(component::equals);
  }

  /** Whether somebody declares something for one of the versions on an edge. */
  public boolean declares(Need need) {
    return need.consumerVersion().flatMap(v -> ties.declared(need.consumer(), v)).isPresent()
        || need.providerVersion().flatMap(v -> ties.declared(need.provider(), v)).isPresent();
  }

  private SortedSet<Tie> ties() {
    var found = new TreeSet<Tie>();
    for (Arrival arrival : own) {
      Id<Component> item = arrival.component();
      ties.providers(item).forEach(provider -> found.add(new Tie(item, provider)));
      ties.consumers(item).forEach(consumer -> found.add(new Tie(consumer, item)));
      required(arrival).forEach(provider -> found.add(new Tie(item, provider)));
    }
    for (Arrival arrival : met) {
      boolean ours = ownOf.containsKey(arrival.component());
      required(arrival)
          .filter(provider -> ours || ownOf.containsKey(provider))
          .forEach(provider -> found.add(new Tie(arrival.component(), provider)));
    }
    return found;
  }

  private Stream<Id<Component>> required(Arrival arrival) {
    return ties.declared(arrival.component(), arrival.version()).stream()
        .flatMap(version -> version.requires().stream())
        .map(Requirement::component);
  }

  private Optional<Need> target(Tie tie) {
    var then = new Afterwards(ties, own.getFirst());
    return tie.consumer().equals(tie.provider())
        ? Optional.empty()
        : Optional.of(
            then.need(
                tie.consumer(), after(then, tie.consumer()),
                tie.provider(), after(then, tie.provider())));
  }

  private List<Afterwards.Standing> after(Afterwards then, Id<Component> component) {
    Arrival ours = ownOf.get(component);
    return ours == null ? then.standing(met(component)) : List.of(Afterwards.Standing.of(ours));
  }

  private List<Arrival> met(Id<Component> component) {
    return metOf.getOrDefault(component, List.of());
  }

  private Stream<Mix> mixes(Tie tie) {
    return moving(tie.consumer()).stream()
        .flatMap(
            consumer ->
                moving(tie.provider()).stream()
                    .filter(provider -> differ(tie, consumer, provider))
                    .map(provider -> mix(consumer, provider))
                    .filter(mix -> mix.need().isPresent()));
  }

  private static boolean differ(Tie tie, Arrival consumer, Arrival provider) {
    return !tie.consumer().equals(tie.provider())
        || consumer.deployment().equals(provider.deployment());
  }

  /** Of a component of the deployment that one; of another whatever has not settled before. */
  private List<Arrival> moving(Id<Component> component) {
    Arrival ours = ownOf.get(component);
    if (ours != null) {
      return List.of(ours);
    }
    Instant start = own.getFirst().start().orElse(Instant.MAX);
    return met(component).stream()
        .filter(arrival -> !arrival.unplanned() && !arrival.settledBy(start))
        .toList();
  }

  private Mix mix(Arrival consumer, Arrival provider) {
    EdgeDecision widest = decide(consumer, provider, Arrival::move);
    EdgeDecision sure = decide(consumer, provider, Arrival::shortest);
    boolean clashes = widest.answer() == Answer.CLASH;
    boolean surely = sure.answer() == Answer.CLASH && stillMoves(consumer) && stillMoves(provider);
    EdgeDecision decision = !clashes ? widest : surely ? sure : widest.unknown();
    Optional<VersionPair> told =
        decision
            .worst()
            .or(() -> decision.reachable().stream().filter(VersionPair::mixed).findFirst());
    List<Arrival> open =
        clashes && !surely
            ? Stream.of(consumer, provider).filter(arrival -> !arrival.timed()).distinct().toList()
            : List.of();
    return new Mix(
        consumer,
        provider,
        decision,
        told.map(pair -> need(consumer, provider, pair)),
        List.of(before(consumer), before(provider)),
        open);
  }

  private EdgeDecision decide(Arrival consumer, Arrival provider, Function<Arrival, Move> as) {
    boolean together = consumer.deployment().equals(provider.deployment());
    Move first = as.apply(consumer);
    var rollout = new Rollout(together ? List.of(first) : List.of(first, as.apply(provider)));
    return rollout.decide(
        new Edge(0, together ? 0 : 1),
        pair -> pair.mixed() ? need(consumer, provider, pair).answer() : Answer.PASS);
  }

  /** Whether neither of the two has settled when the other starts, however short they are. */
  private boolean stillMoves(Arrival arrival) {
    Move ours = own.getFirst().shortest();
    Move other = arrival.shortest();
    return own.contains(arrival)
        || (other.settled().isAfter(ours.start()) && other.start().isBefore(ours.settled()));
  }

  private Need need(Arrival consumer, Arrival provider, VersionPair pair) {
    return ties.need(
        consumer.component(),
        pair.consumerNew() ? Optional.of(consumer.version()) : before(consumer),
        provider.component(),
        pair.providerNew() ? Optional.of(provider.version()) : before(provider));
  }

  private Optional<String> before(Arrival arrival) {
    return met(arrival.component()).reversed().stream()
        .filter(other -> Arrival.BY_TIME.compare(other, arrival) < 0)
        .findFirst()
        .map(Arrival::version);
  }
}
