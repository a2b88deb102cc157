package org.slipway.core.schedule.slot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;

/** Which component needs which others, looked up once for a plan. Safe for all threads. */
public final class Needs {

  /** Asked, never listed. */
  private final Map<Id<Component>, SortedSet<Id<Component>>> direct;

  /** What {@link #leadsTo} found out already. */
  private final ConcurrentMap<Way, Boolean> ways = new ConcurrentHashMap<>();

  private record Way(Id<Component> from, Id<Component> to) {}

  private Needs(Map<Id<Component>, SortedSet<Id<Component>>> direct) {
    this.direct = direct;
  }

  /** By the dependencies of a plan; one of a component on itself says nothing. */
  public static Needs of(Plan plan) {
    var direct = new HashMap<Id<Component>, SortedSet<Id<Component>>>();
    for (Dependency link : plan.dependencies().values()) {
      if (!link.from().equals(link.to())) {
        direct.computeIfAbsent(link.from(), _ -> new TreeSet<>()).add(link.to());
      }
    }
    return new Needs(direct);
  }

  /** What a component needs directly. */
  public SortedSet<Id<Component>> of(Id<Component> component) {
    return Collections.unmodifiableSortedSet(
        direct.getOrDefault(component, Collections.emptySortedSet()));
  }

  /** Whether one component needs another, directly or by others. */
  public boolean leadsTo(Id<Component> one, Id<Component> other) {
    return ways.computeIfAbsent(new Way(one, other), way -> isThere(way.from(), way.to()));
  }

  private boolean isThere(Id<Component> one, Id<Component> other) {
    var seen = new HashSet<Id<Component>>(List.of(one));
    var open = new ArrayList<>(List.of(one));
    while (!open.isEmpty()) {
      for (Id<Component> next : of(open.removeLast())) {
        if (next.equals(other)) {
          return true;
        }
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return false;
  }
}
