package org.slipway.scene;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Scope;

/**
 * Which lanes a freeze or window is drawn in: those in which it may concern at least one
 * deployment. What a lane leaves open is taken as possible; the verdict on a deployment is decided
 * by the rules, not here.
 */
final class LaneScopes {

  private LaneScopes() {}

  static boolean touches(Plan plan, Scope scope, Lane lane) {
    Lane.Common common = lane.common();
    return common
            .environment()
            .map(
                environment ->
                    in(scope.environments(), environment.id())
                        && in(scope.stages(), environment.stage())
                        && (scope.regions().isEmpty()
                            || environment.region().filter(scope.regions()::contains).isPresent()))
            .orElse(true)
        && common.team().map(team -> in(scope.teams(), team)).orElse(true)
        && common.system().map(system -> below(plan, scope.components(), system)).orElse(true);
  }

  /** The topmost component above this one, or itself. */
  static Id<Component> top(Plan plan, Id<Component> component) {
    Id<Component> at = component;
    Optional<Id<Component>> above = plan.get(Component.class, at).parent();
    while (above.isPresent()) {
      at = above.get();
      above = plan.get(Component.class, at).parent();
    }
    return at;
  }

  private static <T> boolean in(List<T> wanted, T here) {
    return wanted.isEmpty() || wanted.contains(here);
  }

  private static boolean below(Plan plan, List<Id<Component>> wanted, Id<Component> system) {
    return wanted.isEmpty() || wanted.stream().anyMatch(c -> top(plan, c).equals(system));
  }
}
