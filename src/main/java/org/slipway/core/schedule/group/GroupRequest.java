package org.slipway.core.schedule.group;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.schedule.planning.Goals;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.SlotRequest;

/**
 * A question for starts of several deployments.
 *
 * @param deployments unfinished ones; sorted, each once
 * @param from no start before it
 * @param horizon how far starts are looked for from there; exact time
 * @param relaxed kinds of constraints that need not hold
 * @param deadlines of some of them; of several for one the earliest counts
 * @param goals what makes one plan better than another
 */
public record GroupRequest(
    List<Id<Deployment>> deployments,
    Instant from,
    Duration horizon,
    Set<ConstraintKind> relaxed,
    List<Deadline> deadlines,
    Goals goals) {

  /**
   * What need not hold where people plan several, unless they say so: who asks for new dates of a
   * train may leave its departures.
   */
  public static final Set<ConstraintKind> USUALLY_RELAXED =
      Collections.unmodifiableSet(EnumSet.of(ConstraintKind.TRAIN));

  /**
   * @throws IllegalArgumentException if there is no deployment, or the horizon is not positive
   */
  public GroupRequest {
    deployments = deployments.stream().sorted().distinct().toList();
    if (deployments.isEmpty() || !horizon.isPositive()) {
      throw new IllegalArgumentException("a plan of many needs deployments and a horizon");
    }
    var kinds = EnumSet.noneOf(ConstraintKind.class);
    kinds.addAll(relaxed);
    relaxed = Collections.unmodifiableSet(kinds);
    deadlines = List.copyOf(deadlines);
  }

  /** As people ask unless they say otherwise: near the present dates, departures let go. */
  public static GroupRequest usual(List<Id<Deployment>> deployments, Instant from) {
    return of(deployments, from).relaxing(USUALLY_RELAXED).towards(Goals.NEAREST);
  }

  /** With the horizon of DEFINITIONS §3, every constraint, and as soon as possible. */
  public static GroupRequest of(List<Id<Deployment>> deployments, Instant from) {
    return new GroupRequest(
        deployments, from, SlotRequest.USUAL_HORIZON, Set.of(), List.of(), Goals.SOONEST);
  }

  public GroupRequest towards(Goals others) {
    return new GroupRequest(deployments, from, horizon, relaxed, deadlines, others);
  }

  public GroupRequest withHorizon(Duration other) {
    return new GroupRequest(deployments, from, other, relaxed, deadlines, goals);
  }

  public GroupRequest relaxing(Set<ConstraintKind> kinds) {
    return new GroupRequest(deployments, from, horizon, kinds, deadlines, goals);
  }

  public GroupRequest withDeadlines(List<Deadline> others) {
    return new GroupRequest(deployments, from, horizon, relaxed, others, goals);
  }

  /** Whether a kind of constraint must hold. */
  boolean mustHold(ConstraintKind kind) {
    return !relaxed.contains(kind);
  }

  /** The question for one of them alone. */
  SlotRequest alone(Deployment deployment) {
    return SlotRequest.of(deployment, from).withHorizon(horizon).relaxing(relaxed);
  }
}
