package org.slipway.core.schedule.group;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Wave;
import org.slipway.core.schedule.planning.Link;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Linked;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Precedence;
import org.slipway.core.schedule.slot.StageOrder;

/**
 * Who of those planned together waits for whom whatever the plan: what is needed and brought by one
 * alone must be verified first, what a link puts first goes first, the earlier stage before the
 * later one and within one stage the less exposed environment, the earlier wave and its soak before
 * the next.
 */
final class GroupLinks {

  private static final Duration LEAST = Duration.ofMinutes(1);

  private final Plan plan;
  private final Instant at;
  private final GroupRequest request;
  private final GroupConditions conditions;
  private final List<Need> needs;
  private final GroupRelays relays;
  private final List<Link> links = new ArrayList<>();

  GroupLinks(
      GroupGround ground,
      GroupRequest request,
      GroupConditions conditions,
      List<Need> needs,
      GroupRelays relays) {
    this.plan = ground.plan();
    this.at = ground.at();
    this.relays = relays;
    this.request = request;
    this.conditions = conditions;
    this.needs = needs;
  }

  List<Link> all() {
    for (int after = 0; after < needs.size(); after++) {
      Deployment waiting = needs.get(after).deployment();
      if (request.mustHold(ConstraintKind.DEPENDENCY)) {
        needed(after);
      }
      if (request.mustHold(ConstraintKind.LINK)) {
        linked(after);
      }
      promoted(Precedence.promoted(plan, waiting), after);
      ordered(after);
      waves(after);
    }
    return links;
  }

  private void needed(int after) {
    for (int first : relays.linked(after)) {
      add(ConstraintKind.DEPENDENCY, first, after, Duration.ZERO);
    }
  }

  /**
   * What may start first or at once by its link starts later even so, see {@link Link#lag}; a plan
   * that is not found because of that is not proved to be none.
   */
  private void linked(int after) {
    Need waiting = needs.get(after);
    for (Linked pair : Linked.before(plan, waiting.deployment())) {
      int first = request.deployments().indexOf(pair.before().id());
      if (first >= 0) {
        Duration lag = pair.apart(needs.get(first).active(), waiting.active());
        Duration kept = atLeast(lag);
        links.add(new Link(conditions.linked(pair, kept.equals(lag)), first, after, kept));
      }
    }
  }

  private static Duration atLeast(Duration lag) {
    return lag.compareTo(LEAST) < 0 ? LEAST : lag;
  }

  private void promoted(List<Precedence.Before> all, int after) {
    for (Precedence.Before before : all) {
      int first = request.deployments().indexOf(before.deployment().id());
      if (first >= 0) {
        add(ConstraintKind.PROMOTION, first, after, Duration.ZERO);
      }
    }
  }

  private void ordered(int after) {
    for (int first = 0; first < needs.size(); first++) {
      Deployment before = needs.get(first).deployment();
      if (StageOrder.waits(plan, needs.get(after).deployment(), before, at)) {
        add(ConstraintKind.PROMOTION, first, after, Duration.ZERO);
      }
    }
  }

  private void waves(int after) {
    Deployment waiting = needs.get(after).deployment();
    int wave = wave(waves(waiting), waiting);
    for (int first = 0; first < needs.size(); first++) {
      Deployment before = needs.get(first).deployment();
      int earlier = before.release().equals(waiting.release()) ? wave(waves(before), before) : -1;
      if (earlier >= 0 && earlier < wave) {
        add(ConstraintKind.WAVE, first, after, waves(before).get(earlier).soak());
      }
    }
  }

  private List<Wave> waves(Deployment deployment) {
    return plan.get(Release.class, deployment.release()).waves();
  }

  /** The place of the wave that a deployment goes out in; below 0: none. */
  static int wave(List<Wave> waves, Deployment deployment) {
    for (int wave = 0; wave < waves.size(); wave++) {
      if (waves.get(wave).environments().contains(deployment.environment())) {
        return wave;
      }
    }
    return -1;
  }

  private void add(ConstraintKind kind, int first, int after, Duration soak) {
    if (request.mustHold(kind)) {
      Need before = needs.get(first);
      Duration lag = before.active().plus(soak);
      links.add(
          new Link(
              conditions.waits(kind, before.deployment(), needs.get(after).deployment(), soak),
              first,
              after,
              atLeast(lag)));
    }
  }
}
