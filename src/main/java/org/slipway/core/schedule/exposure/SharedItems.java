package org.slipway.core.schedule.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;

/** Finds what deployments share. */
final class SharedItems {

  private SharedItems() {}

  /** Those that most deployments touch first, then by name. */
  static List<SharedItem> of(Plan plan, List<Flight> flights) {
    var components = new TreeMap<Id<Component>, SortedSet<Id<Deployment>>>();
    var locks = new TreeMap<String, SortedSet<Id<Deployment>>>();
    for (Flight flight : flights) {
      Deployment deployment = flight.deployment();
      touched(plan, deployment).forEach(c -> note(components, c, deployment));
      deployment.locks().forEach(lock -> note(locks, lock, deployment));
    }
    var shared = new ArrayList<SharedItem>();
    components.forEach(
        (id, by) -> {
          if (by.size() > 1) {
            String name = plan.get(Component.class, id).name();
            shared.add(new SharedItem(Optional.of(id), name, List.copyOf(by)));
          }
        });
    locks.forEach(
        (lock, by) -> {
          if (by.size() > 1) {
            shared.add(new SharedItem(Optional.empty(), lock, List.copyOf(by)));
          }
        });
    shared.sort(
        Comparator.comparingInt((SharedItem s) -> -s.by().size()).thenComparing(SharedItem::name));
    return List.copyOf(shared);
  }

  private static <K> void note(
      SortedMap<K, SortedSet<Id<Deployment>>> by, K what, Deployment deployment) {
    by.computeIfAbsent(what, _ -> new TreeSet<>()).add(deployment.id());
  }

  private static SortedSet<Id<Component>> touched(Plan plan, Deployment deployment) {
    var touched = new TreeSet<Id<Component>>(deployment.items());
    touched.addAll(deployment.sharedServices());
    for (Id<Component> item : deployment.items()) {
      Component component = plan.get(Component.class, item);
      plan.naming(component, Dependency.class)
          .filter(dependency -> dependency.from().equals(item))
          .forEach(dependency -> touched.add(dependency.to()));
    }
    return touched;
  }
}
