package org.slipway.core.calendar;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.Vendor;

/**
 * What scopes of freezes and windows are matched with.
 *
 * @param items each component that is deployed, with itself and everything it is part of
 * @param environment where it goes
 * @param region of the environment; empty: unknown or none
 * @param team owning the deployment, else the release's; empty: unknown
 * @param changeType of the release
 * @param stage of the environment
 * @param tenants who gets it; empty: all of them
 * @param vendors who supply an item or something it is part of
 */
public record Target(
    SortedMap<Id<Component>, SortedSet<Id<Component>>> items,
    Id<Environment> environment,
    Optional<String> region,
    Optional<Id<Team>> team,
    ChangeType changeType,
    Stage stage,
    List<String> tenants,
    SortedSet<Id<Vendor>> vendors) {

  public Target {
    items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    tenants = List.copyOf(tenants);
    vendors = Collections.unmodifiableSortedSet(new TreeSet<>(vendors));
  }

  /** The target of a deployment. */
  public static Target of(Plan plan, Deployment deployment) {
    Environment environment = plan.get(Environment.class, deployment.environment());
    Release release = plan.get(Release.class, deployment.release());
    SortedMap<Id<Component>, SortedSet<Id<Component>>> lines = lines(plan, deployment.items());
    return new Target(
        lines,
        environment.id(),
        environment.region(),
        deployment.team().or(release::team),
        release.changeType(),
        environment.stage(),
        deployment.tenants(),
        vendors(plan, lines));
  }

  private static SortedSet<Id<Vendor>> vendors(
      Plan plan, SortedMap<Id<Component>, SortedSet<Id<Component>>> lines) {
    var vendors = new TreeSet<Id<Vendor>>();
    for (SortedSet<Id<Component>> line : lines.values()) {
      for (Id<Component> component : line) {
        plan.get(Component.class, component).vendor().ifPresent(vendors::add);
      }
    }
    return vendors;
  }

  private static SortedMap<Id<Component>, SortedSet<Id<Component>>> lines(
      Plan plan, List<Id<Component>> items) {
    var lines = new TreeMap<Id<Component>, SortedSet<Id<Component>>>();
    for (Id<Component> item : items) {
      lines.put(item, lineOf(plan, item));
    }
    return lines;
  }

  /** The component itself and all it is part of. */
  private static SortedSet<Id<Component>> lineOf(Plan plan, Id<Component> item) {
    var line = new TreeSet<Id<Component>>();
    Optional<Id<Component>> next = Optional.of(item);
    while (next.isPresent() && line.add(next.get())) {
      next = plan.get(Component.class, next.get()).parent();
    }
    return line;
  }
}
