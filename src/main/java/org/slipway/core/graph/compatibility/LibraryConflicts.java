package org.slipway.core.graph.compatibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.ComponentVersion;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Library;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Requirement;
import org.slipway.core.plan.Version;

/**
 * Conflicts among the libraries that some versions of components ship. They are told from lists, no
 * build is resolved: where a component declares which versions of a library will do (the library
 * stands in the plan as a component of the same name, key or external id), whoever ships another
 * one; and of components that share a process (one is part of the other, or both are part of one),
 * whoever ships a version with another first number than the first of them does.
 */
public final class LibraryConflicts {

  private record Shipped(ComponentVersion by, Library library) {}

  private final Plan plan;
  private final List<ComponentVersion> versions;
  private final Set<Id<Component>> wholes = new HashSet<>();

  private LibraryConflicts(Plan plan, Collection<ComponentVersion> versions) {
    this.plan = plan;
    this.versions =
        versions.stream()
            .sorted(Comparator.comparing(ComponentVersion::component, (a, b) -> a.compareTo(b)))
            .toList();
    versions.forEach(v -> plan.get(Component.class, v.component()).parent().ifPresent(wholes::add));
  }

  /** Among what a release delivers, by library. */
  public static List<LibraryConflict> of(Plan plan, Ties ties, Release release) {
    return of(plan, delivered(ties, release).toList());
  }

  /** Whether it is known of anything that a release delivers what it ships. */
  public static boolean known(Ties ties, Release release) {
    return delivered(ties, release).anyMatch(version -> !version.libraries().isEmpty());
  }

  private static Stream<ComponentVersion> delivered(Ties ties, Release release) {
    return release.delivers().stream()
        .flatMap(delivery -> ties.declared(delivery.component(), delivery.version()).stream());
  }

  /** Among what has arrived in an environment, by library. */
  public static List<LibraryConflict> of(Plan plan, Ties ties, Environment environment) {
    return of(
        plan,
        Arrivals.of(plan, environment).present().stream()
            .flatMap(arrival -> ties.declared(arrival.component(), arrival.version()).stream())
            .toList());
  }

  /** Among these versions, by library. */
  public static List<LibraryConflict> of(Plan plan, Collection<ComponentVersion> versions) {
    return new LibraryConflicts(plan, versions).found();
  }

  private List<LibraryConflict> found() {
    SortedMap<String, List<Shipped>> byName = new TreeMap<>();
    for (ComponentVersion version : versions) {
      version
          .libraries()
          .forEach(
              library ->
                  byName
                      .computeIfAbsent(library.name(), _ -> new ArrayList<>())
                      .add(new Shipped(version, library)));
    }
    return byName.values().stream()
        .flatMap(shipped -> Stream.concat(excluded(shipped), shared(shipped)))
        .distinct()
        .toList();
  }

  private Stream<LibraryConflict> excluded(List<Shipped> shipped) {
    return versions.stream()
        .flatMap(
            by ->
                by.requires().stream()
                    .filter(needed -> isAbout(needed, shipped.getFirst().library().name()))
                    .flatMap(
                        needed ->
                            shipped.stream()
                                .filter(
                                    s ->
                                        !needed.range().contains(Version.of(s.library().version())))
                                .map(
                                    s ->
                                        new LibraryConflict(
                                            LibraryConflict.Kind.EXCLUDED,
                                            s.by().component(),
                                            s.library(),
                                            by.component(),
                                            needed.range().toString()))));
  }

  private boolean isAbout(Requirement needed, String library) {
    Component component = plan.get(Component.class, needed.component());
    return needed.interfaceName().isEmpty()
        && (component.name().equals(library)
            || component.head().key().equals(library)
            || component.head().externalIds().stream().anyMatch(e -> e.id().equals(library)));
  }

  private Stream<LibraryConflict> shared(List<Shipped> shipped) {
    SortedMap<Id<Component>, List<Shipped>> byProcess = new TreeMap<>((a, b) -> a.compareTo(b));
    for (Shipped one : shipped) {
      byProcess.computeIfAbsent(process(one), _ -> new ArrayList<>()).add(one);
    }
    return byProcess.values().stream().flatMap(LibraryConflicts::apart);
  }

  /** What it is part of; itself, where it is part of nothing or others are part of it. */
  private Id<Component> process(Shipped shipped) {
    Id<Component> own = shipped.by().component();
    return wholes.contains(own) ? own : plan.get(Component.class, own).parent().orElse(own);
  }

  private static Stream<LibraryConflict> apart(List<Shipped> together) {
    Shipped first = together.getFirst();
    return together.stream()
        .filter(other -> !major(other).equals(major(first)))
        .map(
            other ->
                new LibraryConflict(
                    LibraryConflict.Kind.SHARED,
                    other.by().component(),
                    other.library(),
                    first.by().component(),
                    first.library().version()));
  }

  private static String major(Shipped shipped) {
    Version version = Version.of(shipped.library().version());
    return version.major().orElseGet(version::toString);
  }
}
