package org.slipway.core.schedule.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Weight;
import org.slipway.core.schedule.planning.Condition;
import org.slipway.core.schedule.planning.Limit;
import org.slipway.core.schedule.planning.Use;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Told;

/**
 * Deployments of one release that are planned together and go one after another, where the step of
 * the promotion path is sequential ({@code promotion.path}): of each stage one at a time.
 */
final class TurnLimits {

  private static final String RULE = "promotion.path";

  private TurnLimits() {}

  /**
   * Adds the limits, and to each deployment what it takes of them.
   *
   * @param uses by number of the need
   */
  static void add(
      Told told,
      GroupConditions conditions,
      List<Need> needs,
      List<Limit> limits,
      List<List<Use>> uses) {
    for (List<Integer> turn : turns(told.plan(), needs)) {
      turn.forEach(number -> uses.get(number).add(new Use(limits.size(), 1)));
      List<Ref> users =
          turn.stream().map(number -> Ref.of(needs.get(number).deployment())).toList();
      limits.add(new Limit(condition(told, conditions, users), 1, List.of()));
    }
  }

  private static Condition condition(Told told, GroupConditions conditions, List<Ref> users) {
    return conditions.of(
        new Constraint(
            ConstraintKind.PROMOTION,
            users,
            Constraint.IN_TURN,
            Phrase.of("group.title.in-turn", told.names(users)),
            Phrase.of("group.relax.in-turn"),
            users.stream().flatMap(user -> told.owner(user).stream()).findFirst(),
            /* known= */ true));
  }

  /** Numbers of those that go one after another, two or more at a time. */
  private static List<List<Integer>> turns(Plan plan, List<Need> needs) {
    SortedMap<String, List<Integer>> turns = new TreeMap<>();
    for (int number = 0; number < needs.size(); number++) {
      Deployment deployment = needs.get(number).deployment();
      Stage stage = plan.get(Environment.class, deployment.environment()).stage();
      if (isSequential(plan.policy(), stage)) {
        turns
            .computeIfAbsent(deployment.release() + " " + stage, _ -> new ArrayList<>())
            .add(number);
      }
    }
    return turns.values().stream().filter(turn -> turn.size() > 1).toList();
  }

  private static boolean isSequential(Optional<Policy> policy, Stage stage) {
    boolean binds =
        policy
            .flatMap(p -> Optional.ofNullable(p.rules().get(RULE)))
            .flatMap(setting -> setting.weight())
            .orElse(Weight.BLOCKER)
            .equals(Weight.BLOCKER);
    return binds
        && policy.map(Policy::promotion).orElse(List.of()).stream()
            .anyMatch(step -> step.stage() == stage && step.sequential());
  }
}
