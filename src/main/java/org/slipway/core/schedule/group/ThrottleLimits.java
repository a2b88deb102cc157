package org.slipway.core.schedule.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.calendar.Scopes;
import org.slipway.core.calendar.Target;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Throttle;
import org.slipway.core.schedule.planning.Limit;
import org.slipway.core.schedule.planning.Use;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Need;

/**
 * The policy's throttles among deployments that are planned together. One that asks for a level of
 * risk counts everybody here, because an unknown risk never lowers anything.
 */
final class ThrottleLimits {

  private final Plan plan;
  private final GroupRequest request;
  private final GroupConditions conditions;

  ThrottleLimits(Plan plan, GroupRequest request, GroupConditions conditions) {
    this.plan = plan;
    this.request = request;
    this.conditions = conditions;
  }

  /**
   * Adds a limit for each throttle that some of them come under, and what each takes of it.
   *
   * @param uses by deployment; added to
   */
  void add(List<Need> needs, List<Limit> limits, List<List<Use>> uses) {
    List<Throttle> throttles = plan.policy().map(Policy::throttles).orElse(List.of());
    for (Throttle throttle : throttles) {
      if (request.mustHold(ConstraintKind.THROTTLE)) {
        add(throttle, needs, limits, uses);
      }
    }
  }

  private void add(Throttle throttle, List<Need> needs, List<Limit> limits, List<List<Use>> uses) {
    List<Integer> under = new ArrayList<>();
    for (int number = 0; number < needs.size(); number++) {
      if (matches(throttle, needs.get(number).deployment())) {
        under.add(number);
      }
    }
    if (!under.isEmpty()) {
      under.forEach(number -> uses.get(number).add(new Use(limits.size(), 1)));
      limits.add(new Limit(conditions.throttle(throttle), throttle.atMost(), taken(throttle)));
    }
  }

  private List<Limit.Taken> taken(Throttle throttle) {
    return plan.deployments().values().stream()
        .filter(other -> other.state().unfinished())
        .filter(other -> !request.deployments().contains(other.id()))
        .filter(other -> matches(throttle, other))
        .flatMap(other -> other.timing().known().stream())
        .map(at -> new Limit.Taken(at, 1))
        .toList();
  }

  private boolean matches(Throttle throttle, Deployment deployment) {
    Optional<String> platform = plan.get(Environment.class, deployment.environment()).platform();
    return Scopes.matches(throttle.scope(), Target.of(plan, deployment))
        && (throttle.platform().isEmpty() || throttle.platform().equals(platform));
  }
}
