package org.slipway.core.graph.compatibility;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.ComponentVersion;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Provision;
import org.slipway.core.plan.Requirement;
import org.slipway.core.plan.Version;

/**
 * Who needs whom, by dependencies and by what versions declare, and whether two versions can live
 * together. Shared data alone ties no versions. Looked up once for a plan. Safe for all threads.
 */
public final class Ties {

  private record Declared(Id<Component> component, Version version) {}

  /** Asked, never listed. */
  private final Map<Declared, ComponentVersion> versions = new HashMap<>();

  /** What was read already: few texts are asked for again and again. */
  private final ConcurrentMap<String, Version> read = new ConcurrentHashMap<>();

  private final Map<Id<Component>, SortedSet<Id<Component>>> providers = new HashMap<>();
  private final Map<Id<Component>, SortedSet<Id<Component>>> consumers = new HashMap<>();
  private final Map<Id<Component>, SortedSet<Id<Component>>> sharers = new HashMap<>();
  private final Map<Id<Component>, SortedSet<Id<Component>>> touching = new HashMap<>();

  private Ties() {}

  /** The ties of a plan; of two records on one version the first in the plan's order speaks. */
  public static Ties of(Plan plan) {
    var ties = new Ties();
    for (Dependency link : plan.dependencies().values()) {
      if (link.type() == DependencyType.SHARES_DATA) {
        put(ties.sharers, link.from(), link.to());
        put(ties.sharers, link.to(), link.from());
      } else {
        put(ties.providers, link.from(), link.to());
        put(ties.consumers, link.to(), link.from());
      }
      ties.touch(link.from(), link.to());
    }
    for (ComponentVersion version : plan.componentVersions().values()) {
      ties.versions.putIfAbsent(
          new Declared(version.component(), ties.read(version.version())), version);
      version.requires().forEach(r -> ties.touch(version.component(), r.component()));
    }
    return ties;
  }

  private void touch(Id<Component> one, Id<Component> other) {
    put(touching, one, other);
    put(touching, other, one);
  }

  private static void put(
      Map<Id<Component>, SortedSet<Id<Component>>> sets, Id<Component> key, Id<Component> value) {
    sets.computeIfAbsent(key, _ -> new TreeSet<>()).add(value);
  }

  /** Whether any version declares anything. */
  public boolean declared() {
    return !versions.isEmpty();
  }

  /** What a component depends on. */
  SortedSet<Id<Component>> providers(Id<Component> component) {
    return of(providers, component);
  }

  /** What depends on a component. */
  SortedSet<Id<Component>> consumers(Id<Component> component) {
    return of(consumers, component);
  }

  /** What shares data with a component. */
  SortedSet<Id<Component>> sharers(Id<Component> component) {
    return of(sharers, component);
  }

  /** These, and all that some dependency or some version of any age ties to one of them. */
  public SortedSet<Id<Component>> around(List<Id<Component>> components) {
    var all = new TreeSet<>(components);
    components.forEach(component -> all.addAll(of(touching, component)));
    return all;
  }

  private static SortedSet<Id<Component>> of(
      Map<Id<Component>, SortedSet<Id<Component>>> sets, Id<Component> component) {
    return Collections.unmodifiableSortedSet(
        sets.getOrDefault(component, Collections.emptySortedSet()));
  }

  /** What a version of a component declares; empty: nothing at all. */
  public Optional<ComponentVersion> declared(Id<Component> component, String version) {
    return Optional.ofNullable(versions.get(new Declared(component, read(version))));
  }

  private Version read(String version) {
    return read.computeIfAbsent(version, Version::of);
  }

  /** One version beside another one that it may need; an empty version is not known. */
  Need need(
      Id<Component> consumer,
      Optional<String> consumerVersion,
      Id<Component> provider,
      Optional<String> providerVersion) {
    Answer worst = Answer.UNDECLARED;
    Optional<Requirement> told = Optional.empty();
    Optional<ComponentVersion> declares = consumerVersion.flatMap(v -> declared(consumer, v));
    if (declares.isPresent()) {
      for (Requirement needed : declares.get().requires()) {
        if (needed.component().equals(provider)) {
          Answer answer = answer(needed, providerVersion);
          if (told.isEmpty() || answer.compareTo(worst) > 0) {
            worst = answer;
            told = Optional.of(needed);
          }
        }
      }
    }
    return new Need(consumer, consumerVersion, provider, providerVersion, worst, told, List.of());
  }

  /** Whether a version of a provider gives what is needed of it; an empty version is not known. */
  private Answer answer(Requirement needed, Optional<String> version) {
    if (version.isEmpty()) {
      return Answer.UNKNOWN;
    }
    Optional<ComponentVersion> provider = declared(needed.component(), version.get());
    if (needed.interfaceName().isPresent()) {
      return provider
          .filter(p -> !p.provides().isEmpty())
          .map(p -> offers(p, needed) ? Answer.PASS : Answer.CLASH)
          .orElse(Answer.UNDECLARED);
    }
    boolean serves =
        provider
            .flatMap(ComponentVersion::serves)
            .map(older -> older.intersects(needed.range()))
            .orElse(false);
    return serves || needed.range().contains(read(version.get())) ? Answer.PASS : Answer.CLASH;
  }

  private boolean offers(ComponentVersion provider, Requirement needed) {
    return provider.provides().stream()
        .filter(provision -> needed.interfaceName().equals(Optional.of(provision.interfaceName())))
        .map(Provision::version)
        .anyMatch(version -> needed.range().contains(read(version)));
  }
}
