package org.slipway.core.schedule.slot;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Policy;

/**
 * What a start can be denied by. The order is that in which the reason of a start is told where
 * several constraints deny it.
 */
public enum ConstraintKind {
  DEADLINE(1_000_000),
  HARD_FREEZE(100),
  SOFT_FREEZE(7),
  DEPENDENCY(9),
  LINK(9),
  PROMOTION(9),
  DEPENDENT(9),
  VENDOR(8),
  HOLD(8),
  LEAD_TIME(8),
  TRAIN(7),
  MILESTONE(7),
  OUTSIDE_WINDOW(6),
  RUNWAY(6),
  NO_RETURN(3),
  ON_CALL(4),
  SINGLE_PERSON(4),
  SAME_ITEM(8),
  SAME_LOCK(8),
  ENVIRONMENT(5),
  SHARED_SERVICE(5),
  SAME_PERSON(4),
  SAME_TEAM(3),
  RELATED_SERVICE(1),
  THROTTLE(5),
  WAVE(5),
  TRAFFIC(2),
  CLOCK_CHANGE(2);

  private final int usualCost;

  ConstraintKind(int usualCost) {
    this.usualCost = usualCost;
  }

  /** How policies, files and the command line write it, for example {@code hard-freeze}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind written so. */
  public static Optional<ConstraintKind> byToken(String token) {
    return Stream.of(values()).filter(kind -> kind.token().equals(token)).findFirst();
  }

  /** The kind of a collision. */
  public static ConstraintKind of(CollisionKind kind) {
    return valueOf(kind.name());
  }

  /**
   * What it costs to relax one constraint of this kind, by the policy, else the usual cost here: a
   * number to compare with others, not money. Never negative.
   */
  public int cost(Optional<Policy> policy) {
    return policy
        .flatMap(p -> Optional.ofNullable(p.relaxationCosts().get(token())))
        .map(cost -> Math.max(0, cost))
        .orElse(usualCost);
  }
}
