package org.slipway.core.calendar;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Scope;

/**
 * Whether the scope of a freeze or a window is about a target. A list without entries restricts
 * nothing; an unknown region or team is in no scope that names regions or teams. A deployment that
 * names no tenants goes to all of them.
 */
public final class Scopes {

  private Scopes() {}

  /** Whether the scope is about at least one item of the target. */
  public static boolean matches(Scope scope, Target target) {
    return matchesPlace(scope, target) && (scope.components().isEmpty() || namesAny(scope, target));
  }

  private static boolean namesAny(Scope scope, Target target) {
    for (SortedSet<Id<Component>> line : target.items().values()) {
      if (names(scope, line)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the scope matches but leaves out an item of the target: <i>partial</i>. */
  public static boolean coversPartially(Scope scope, Target target) {
    return matches(scope, target) && !uncovered(scope, target).isEmpty();
  }

  /** The items of the target that a matching scope is not about, in order. */
  public static List<Id<Component>> uncovered(Scope scope, Target target) {
    return scope.components().isEmpty()
        ? List.of()
        : target.items().entrySet().stream()
            .filter(item -> !names(scope, item.getValue()))
            .map(item -> item.getKey())
            .toList();
  }

  private static boolean matchesPlace(Scope scope, Target target) {
    return allows(scope.environments(), target.environment())
        && allows(scope.stages(), target.stage())
        && allows(scope.changeTypes(), target.changeType())
        && allows(scope.regions(), target.region())
        && allows(scope.teams(), target.team())
        && (scope.tenants().isEmpty()
            || target.tenants().isEmpty()
            || target.tenants().stream().anyMatch(scope.tenants()::contains))
        && (scope.vendors().isEmpty()
            || target.vendors().stream().anyMatch(scope.vendors()::contains));
  }

  private static boolean names(Scope scope, SortedSet<Id<Component>> line) {
    for (Id<Component> component : scope.components()) {
      if (line.contains(component)) {
        return true;
      }
    }
    return false;
  }

  private static <T> boolean allows(List<T> list, T value) {
    return list.isEmpty() || list.contains(value);
  }

  private static <T> boolean allows(List<T> list, Optional<T> value) {
    return list.isEmpty() || (value.isPresent() && list.contains(value.get()));
  }
}
