package org.slipway.core.graph.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.slipway.AnyPlan;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;

/** Impact beside a plain search over the records of a plan. */
class ImpactProperties {

  @Property(tries = 60)
  void isWhatAPlainSearchFinds(@ForAll long seed) {
    Plan plan = AnyPlan.of(seed, 8);
    ComponentGraph graph = ComponentGraph.of(plan);
    for (Component component : plan.components().values()) {
      for (Direction direction : Direction.values()) {
        Impact impact = Impact.of(graph, direction, List.of(component.id()));
        SortedMap<Id<Component>, Integer> found = new TreeMap<>();
        impact.lines().forEach(line -> found.put(line.item(), line.hops()));
        assertEquals(impact.lines().size(), found.size());
        assertEquals(plain(plan, direction, component), found);
        impact.lines().forEach(line -> assertTrue(holds(plan, direction, line)));
      }
    }
  }

  private static SortedMap<Id<Component>, Integer> plain(
      Plan plan, Direction direction, Component from) {
    SortedSet<Id<Component>> seen = new TreeSet<>();
    List<Id<Component>> ring = new ArrayList<>();
    plan.components().values().stream()
        .filter(component -> isIn(plan, component, from))
        .forEach(component -> ring.add(component.id()));
    seen.addAll(ring);
    SortedMap<Id<Component>, Integer> hops = new TreeMap<>();
    for (int hop = 1; !ring.isEmpty(); hop++) {
      SortedSet<Id<Component>> next = new TreeSet<>();
      for (Id<Component> one : ring) {
        for (Component other : plan.components().values()) {
          boolean tied =
              direction == Direction.UPSTREAM
                  ? needs(plan, one, other.id())
                  : needs(plan, other.id(), one);
          if (tied && seen.add(other.id())) {
            next.add(other.id());
            hops.put(other.id(), hop);
          }
        }
      }
      ring.clear();
      ring.addAll(next);
    }
    return hops;
  }

  private static boolean isIn(Plan plan, Component part, Component whole) {
    return part.equals(whole)
        || part.parent()
            .map(parent -> isIn(plan, plan.get(Component.class, parent), whole))
            .orElse(false);
  }

  private static boolean needs(Plan plan, Id<Component> one, Id<Component> other) {
    return plan.get(Component.class, other).parent().filter(one::equals).isPresent()
        || plan.dependencies().values().stream()
            .anyMatch(d -> d.from().equals(one) && d.to().equals(other) && !one.equals(other));
  }

  /** Each reason names the item, the one before it, and a dependency of the plan or a part. */
  private static boolean holds(Plan plan, Direction direction, Impact.Line line) {
    Id<Component> needing = direction == Direction.UPSTREAM ? line.through() : line.item();
    Id<Component> needed = direction == Direction.UPSTREAM ? line.item() : line.through();
    return !line.edges().isEmpty()
        && line.edges().stream()
            .allMatch(
                edge ->
                    edge.from().equals(needing)
                        && edge.to().equals(needed)
                        && edge.dependency()
                            .map(id -> plan.get(Dependency.class, id))
                            .map(d -> d.from().equals(needing) && d.to().equals(needed))
                            .orElse(needs(plan, needing, needed)));
  }
}
