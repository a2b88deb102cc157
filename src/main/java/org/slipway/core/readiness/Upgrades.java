package org.slipway.core.readiness;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Tier;
import org.slipway.core.schedule.slot.Precedence;
import org.slipway.core.time.Interval;

/**
 * Which components are being changed in which environment by deployments that are not finished and
 * have a start. Looked up once for an environment. Safe for all threads.
 */
public final class Upgrades {

  /** One component that a deployment changes, with its tier where it or a whole of it has one. */
  public record Upgrade(Id<Component> component, Optional<Tier> tier, Deployment deployment) {

    /** When it starts. */
    public Instant starts() {
      return deployment.timing().startsAt().orElseThrow();
    }

    /** From its start to the end of its rollback tail; empty: a length is unknown. */
    public Optional<Interval> whole() {
      return deployment.timing().whole();
    }

    private boolean isOver(Instant then) {
      return whole().filter(at -> !at.end().isAfter(then)).isPresent();
    }
  }

  private static final Comparator<Upgrade> BY_START =
      Comparator.comparing(Upgrade::starts)
          .thenComparing(upgrade -> upgrade.deployment().id(), (a, b) -> a.compareTo(b))
          .thenComparing(Upgrade::component, (a, b) -> a.compareTo(b));

  /** The last to end, where one has to be told of several. */
  private static final Comparator<Upgrade> BY_END =
      Comparator.comparing((Upgrade upgrade) -> upgrade.whole().orElseThrow().end())
          .thenComparing(BY_START);

  private final Plan plan;
  private final ComponentGraph graph;
  private final ConcurrentMap<Id<Environment>, SortedMap<Id<Component>, List<Upgrade>>> upgrades =
      new ConcurrentHashMap<>();
  private final ConcurrentMap<Id<Environment>, List<List<Upgrade>>> tiered =
      new ConcurrentHashMap<>();

  Upgrades(Plan plan, ComponentGraph graph) {
    this.plan = plan;
    this.graph = graph;
  }

  /** Those in an environment by component, then by start. */
  private SortedMap<Id<Component>, List<Upgrade>> at(Id<Environment> environment) {
    return upgrades.computeIfAbsent(
        environment,
        id ->
            plan.naming(plan.get(Environment.class, id), Deployment.class)
                .filter(d -> d.state().unfinished() && d.environment().equals(id))
                .filter(d -> d.timing().start().isPresent())
                .flatMap(d -> d.items().stream().map(item -> new Upgrade(item, tier(item), d)))
                .sorted(BY_START)
                .collect(groupingBy(Upgrade::component, TreeMap::new, toList())));
  }

  /** Those of components that have a tier, by component. */
  private List<List<Upgrade>> tiered(Id<Environment> environment) {
    return tiered.computeIfAbsent(
        environment,
        id -> at(id).values().stream().filter(same -> same.getFirst().tier().isPresent()).toList());
  }

  private Optional<Tier> tier(Id<Component> item) {
    Component at = plan.get(Component.class, item);
    while (at.tier().isEmpty() && at.parent().isPresent()) {
      at = plan.get(Component.class, at.parent().get());
    }
    return at.tier();
  }

  /**
   * Those of some tiers in the same environment that an item of a deployment hangs on, directly or
   * not, by start. What it brings itself, and what is part of that or the other way round, is left
   * out: there <i>same item</i> keeps them apart.
   */
  public List<Upgrade> under(Deployment deployment, List<Tier> tiers) {
    return tiered(deployment.environment()).stream()
        .filter(same -> same.getFirst().tier().filter(tiers::contains).isPresent())
        .filter(same -> hangsOn(deployment, same.getFirst().component()))
        .flatMap(List::stream)
        .filter(upgrade -> !upgrade.deployment().release().equals(deployment.release()))
        .sorted(BY_START)
        .toList();
  }

  private boolean hangsOn(Deployment deployment, Id<Component> needed) {
    return deployment.items().stream().anyMatch(item -> graph.hangsOn(item, needed))
        && deployment.items().stream().noneMatch(item -> isOneOf(item, needed));
  }

  private boolean isOneOf(Id<Component> item, Id<Component> other) {
    return isIn(item, other) || isIn(other, item);
  }

  private boolean isIn(Id<Component> part, Id<Component> whole) {
    Optional<Id<Component>> at = Optional.of(part);
    while (at.isPresent() && !at.get().equals(whole)) {
      at = plan.get(Component.class, at.get()).parent();
    }
    return at.isPresent();
  }

  /**
   * Of those of some tiers the ones that can matter to a deployment at its planned time: that
   * overlap it, that may do so because their length is unknown, and for each component the last one
   * that is over before, because it may be late. One a deployment, the nearest component of it.
   */
  public List<Upgrade> around(Deployment deployment, List<Tier> tiers) {
    Optional<Interval> own = deployment.timing().known();
    if (own.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Upgrade>();
    SortedMap<Id<Component>, Upgrade> last = new TreeMap<>();
    for (Upgrade upgrade : under(deployment, tiers)) {
      if (upgrade.isOver(own.get().start())) {
        last.merge(upgrade.component(), upgrade, (a, b) -> BY_END.compare(a, b) >= 0 ? a : b);
      } else if (upgrade
          .whole()
          .map(own.get()::overlaps)
          .orElse(startsBefore(upgrade, own.get()))) {
        found.add(upgrade);
      }
    }
    found.addAll(last.values());
    return nearest(deployment, found);
  }

  private static boolean startsBefore(Upgrade upgrade, Interval own) {
    return upgrade.starts().isBefore(own.end());
  }

  private List<Upgrade> nearest(Deployment deployment, List<Upgrade> all) {
    SortedMap<Id<Deployment>, Upgrade> nearest = new TreeMap<>();
    Comparator<Upgrade> nearer =
        Comparator.comparingInt(
                (Upgrade upgrade) -> graph.way(deployment.items(), upgrade.component()).size())
            .thenComparing(Upgrade::component, (a, b) -> a.compareTo(b));
    for (Upgrade upgrade : all) {
      nearest.merge(
          upgrade.deployment().id(), upgrade, (a, b) -> nearer.compare(a, b) <= 0 ? a : b);
    }
    return nearest.values().stream().sorted(BY_START).toList();
  }

  /** What an extract keeps, whichever tiers a policy calls core. */
  List<Upgrade> kept(Deployment deployment) {
    var kept = new ArrayList<Upgrade>();
    for (Tier tier : Tier.values()) {
      kept.addAll(around(deployment, List.of(tier)));
    }
    return kept;
  }

  /**
   * For each component that a deployment needs directly, not in a circle, and that it does not
   * bring itself: the first unfinished deployment of another release that brings it there, whenever
   * that is, and all that ride the same departure of a train. By component.
   */
  public List<Upgrade> next(Deployment deployment) {
    SortedMap<Id<Component>, List<Upgrade>> there = at(deployment.environment());
    return wanted(deployment).stream()
        .flatMap(component -> there.getOrDefault(component, List.of()).stream())
        .filter(upgrade -> !upgrade.deployment().release().equals(deployment.release()))
        .collect(groupingBy(Upgrade::component, TreeMap::new, toList()))
        .values()
        .stream()
        .flatMap(
            same ->
                same.stream()
                    .filter(one -> one.equals(same.getFirst()) || ridesWith(deployment, one)))
        .toList();
  }

  /** Whether it rides the same departure of a train as a deployment. */
  public boolean ridesWith(Deployment deployment, Upgrade upgrade) {
    return Precedence.sameTrain(plan, deployment, upgrade.deployment());
  }

  private SortedSet<Id<Component>> wanted(Deployment deployment) {
    SortedSet<Id<Component>> wanted = new TreeSet<>();
    for (Id<Component> item : deployment.items()) {
      int number = graph.number(item);
      for (int need : graph.needs().targets(number)) {
        if (!graph.circles().together(number, need)) {
          wanted.add(graph.component(need));
        }
      }
    }
    wanted.removeAll(deployment.items());
    return wanted;
  }

  /**
   * The unfinished deployments whose findings one may change, where it goes: they need directly
   * what it brings, or hang on what it brings of some tiers.
   */
  public List<Deployment> above(Deployment deployment, List<Tier> tiers) {
    List<Id<Component>> core =
        deployment.items().stream()
            .filter(item -> tier(item).filter(tiers::contains).isPresent())
            .toList();
    return at(deployment.environment()).entrySet().stream()
        .filter(
            entry ->
                core.stream().anyMatch(item -> graph.hangsOn(entry.getKey(), item))
                    || deployment.items().stream().anyMatch(item -> needs(entry.getKey(), item)))
        .flatMap(entry -> entry.getValue().stream())
        .map(Upgrade::deployment)
        .distinct()
        .toList();
  }

  private boolean needs(Id<Component> one, Id<Component> other) {
    return graph.needs().has(graph.number(one), graph.number(other));
  }

  /** Takes over what was looked up before an edit that changed no component and no dependency. */
  void keep(Upgrades before, Edit edit) {
    var changed = new TreeSet<Id<Environment>>();
    for (Change change : edit.changes()) {
      for (Plan either : List.of(before.plan, plan)) {
        if (either.find(change.ref()).orElse(null) instanceof Deployment deployment) {
          changed.add(deployment.environment());
        }
      }
    }
    upgrades.putAll(before.upgrades);
    upgrades.keySet().removeAll(changed);
    tiered.putAll(before.tiered);
    tiered.keySet().removeAll(changed);
  }
}
