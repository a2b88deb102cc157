package org.slipway.core.graph.compatibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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
 * back. Only edges that touch what it delivers are asked.
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

  private Compatibility(Ties ties, List<Arrival> own, List<Arrival> met) {
    this.ties = ties;
    this.own = own;
    this.met = met;
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

  /** Whether the code of an arrival may read or write the data of a component. */
  boolean uses(Arrival code, Id<Component> component) {
    return code.component().equals(component)
        || ties.consumers(component).contains(code.component())
        || ties.sharers(component).contains(code.component())
        || required(code).anyMatch(component::equals);
  }

  /** Each edge with the versions that will be there once the deployment is verified. */
  public List<Need> target() {
    return ties().stream()
        .filter(tie -> !tie.consumer().equals(tie.provider()))
        .map(
            tie ->
                need(tie.consumer(), after(tie.consumer()), tie.provider(), after(tie.provider())))
        .toList();
  }

  /** Each edge of which both sides move at a time, with the mixed pairs that can meet. */
  public List<Mix> mixes() {
    return ties().stream()
        .flatMap(
            tie ->
                moving(tie.consumer()).stream()
                    .flatMap(
                        consumer ->
                            moving(tie.provider()).stream()
                                .filter(provider -> asked(consumer, provider))
                                .map(provider -> mix(consumer, provider))))
        .filter(mix -> mix.need().isPresent())
        .toList();
  }

  private static boolean asked(Arrival consumer, Arrival provider) {
    return !consumer.component().equals(provider.component())
        || consumer.deployment().equals(provider.deployment());
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
      boolean ours = own(arrival.component()).isPresent();
      required(arrival)
          .filter(provider -> ours || own(provider).isPresent())
          .forEach(provider -> found.add(new Tie(arrival.component(), provider)));
    }
    return found;
  }

  private Stream<Id<Component>> required(Arrival arrival) {
    return ties.declared(arrival.component(), arrival.version()).stream()
        .flatMap(version -> version.requires().stream())
        .map(Requirement::component);
  }

  private Optional<Arrival> own(Id<Component> component) {
    return own.stream().filter(a -> a.component().equals(component)).findFirst();
  }

  private Stream<Arrival> met(Id<Component> component) {
    return met.stream().filter(arrival -> arrival.component().equals(component));
  }

  private Optional<String> after(Id<Component> component) {
    Instant then = own.getFirst().verified().or(own.getFirst()::start).orElse(Instant.MAX);
    return own(component)
        .or(() -> met(component).filter(a -> a.verifiedBy(then)).reduce((_, last) -> last))
        .map(Arrival::version);
  }

  /** Of a component of the deployment that one; of another whatever has not settled before. */
  private List<Arrival> moving(Id<Component> component) {
    Instant start = own.getFirst().start().orElse(Instant.MAX);
    return own(component)
        .map(List::of)
        .orElseGet(() -> met(component).filter(a -> !a.settledBy(start)).toList());
  }

  private Optional<String> before(Arrival arrival) {
    return met(arrival.component())
        .filter(other -> Arrival.BY_TIME.compare(other, arrival) < 0)
        .reduce((_, last) -> last)
        .map(Arrival::version);
  }

  private Mix mix(Arrival consumer, Arrival provider) {
    boolean together = consumer.deployment().equals(provider.deployment());
    var rollout =
        new Rollout(
            together ? List.of(consumer.move()) : List.of(consumer.move(), provider.move()));
    var edge = new Edge(0, together ? 0 : 1);
    EdgeDecision decision =
        rollout.decide(
            edge, pair -> pair.mixed() ? need(consumer, provider, pair).answer() : Answer.PASS);
    Optional<VersionPair> told =
        decision
            .worst()
            .or(() -> decision.reachable().stream().filter(VersionPair::mixed).findFirst());
    return new Mix(
        consumer,
        provider,
        decision,
        told.map(pair -> need(consumer, provider, pair)),
        List.of(before(consumer), before(provider)));
  }

  private Need need(Arrival consumer, Arrival provider, VersionPair pair) {
    return need(
        consumer.component(),
        pair.consumerNew() ? Optional.of(consumer.version()) : before(consumer),
        provider.component(),
        pair.providerNew() ? Optional.of(provider.version()) : before(provider));
  }

  private Need need(
      Id<Component> consumer,
      Optional<String> consumerVersion,
      Id<Component> provider,
      Optional<String> providerVersion) {
    Collection<Requirement> all = ties.needed(consumer, consumerVersion, provider);
    Optional<Requirement> worst =
        all.stream().max(Comparator.comparing(needed -> ties.answer(needed, providerVersion)));
    Answer answer =
        worst.map(needed -> ties.answer(needed, providerVersion)).orElse(Answer.UNDECLARED);
    return new Need(consumer, consumerVersion, provider, providerVersion, answer, worst);
  }

  /** Whether somebody declares something for one of the versions on an edge. */
  public boolean declares(Need need) {
    var sides = new ArrayList<ComponentVersion>();
    need.consumerVersion().flatMap(v -> ties.declared(need.consumer(), v)).ifPresent(sides::add);
    need.providerVersion().flatMap(v -> ties.declared(need.provider(), v)).ifPresent(sides::add);
    return !sides.isEmpty();
  }
}
