package org.slipway.core.schedule.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.slipway.core.plan.Deployment;
import org.slipway.core.time.Interval;

/**
 * A question for slots.
 *
 * @param deployment as it stands or might stand; its own start does not matter
 * @param from no start before it
 * @param horizon how far starts are looked for from there; exact time
 * @param limit how many slots at most
 * @param relaxed kinds of constraints that need not hold
 * @param weights of the parts of the score
 */
public record SlotRequest(
    Deployment deployment,
    Instant from,
    Duration horizon,
    int limit,
    Set<ConstraintKind> relaxed,
    SlotWeights weights) {

  /** How far is looked unless asked otherwise (DEFINITIONS §3). */
  public static final Duration USUAL_HORIZON = Duration.ofDays(90);

  /** How many are listed unless asked otherwise (DEFINITIONS §3). */
  public static final int USUAL_LIMIT = 100;

  /**
   * What need not hold where people ask for slots, unless they say so: what waits for a deployment
   * can be moved with it, and the answer names what must be.
   */
  public static final Set<ConstraintKind> USUALLY_RELAXED =
      Collections.unmodifiableSet(EnumSet.of(ConstraintKind.DEPENDENT));

  /**
   * @throws IllegalArgumentException if the horizon is not positive or the limit below 1
   */
  public SlotRequest {
    if (!horizon.isPositive() || limit < 1) {
      throw new IllegalArgumentException("a search needs a horizon and at least one result");
    }
    var kinds = EnumSet.noneOf(ConstraintKind.class);
    kinds.addAll(relaxed);
    relaxed = Collections.unmodifiableSet(kinds);
  }

  /** With horizon, limit and weights of DEFINITIONS §3, and every constraint to be kept. */
  public static SlotRequest of(Deployment deployment, Instant from) {
    return new SlotRequest(
        deployment, from, USUAL_HORIZON, USUAL_LIMIT, Set.of(), SlotWeights.USUAL);
  }

  public SlotRequest withHorizon(Duration other) {
    return new SlotRequest(deployment, from, other, limit, relaxed, weights);
  }

  public SlotRequest withLimit(int other) {
    return new SlotRequest(deployment, from, horizon, other, relaxed, weights);
  }

  public SlotRequest relaxing(Set<ConstraintKind> kinds) {
    return new SlotRequest(deployment, from, horizon, limit, kinds, weights);
  }

  public SlotRequest weighing(SlotWeights other) {
    return new SlotRequest(deployment, from, horizon, limit, relaxed, other);
  }

  /** Whether a kind of constraint must hold. */
  public boolean mustHold(ConstraintKind kind) {
    return !relaxed.contains(kind);
  }

  /** The starts asked for, in whole minutes. */
  public Interval starts() {
    return Minutes.outer(Interval.lasting(from, horizon));
  }
}
