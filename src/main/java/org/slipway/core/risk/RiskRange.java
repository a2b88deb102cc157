package org.slipway.core.risk;

import java.util.Optional;
import org.slipway.core.plan.RiskLevel;

/**
 * What is known of a level: it is one of these, whatever the unknown answers turn out to be. An
 * unknown answer widens the range and so never lowers what must be reckoned with.
 *
 * @param atLeast the level if every unknown answer were the most harmless one
 * @param atMost the level if every unknown answer were the worst one; what must be reckoned with
 */
public record RiskRange(RiskLevel atLeast, RiskLevel atMost) {

  /** Nothing is known. */
  public static final RiskRange UNKNOWN = new RiskRange(RiskLevel.LOW, RiskLevel.CRITICAL);

  /** What an engine says that has nothing to say against a change. */
  public static final RiskRange LOWEST = of(RiskLevel.LOW);

  /**
   * @throws IllegalArgumentException if {@code atLeast} is above {@code atMost}
   */
  public RiskRange {
    if (atLeast.compareTo(atMost) > 0) {
      throw new IllegalArgumentException("a range of risk is never reversed: " + atLeast);
    }
  }

  /** Exactly this level. */
  public static RiskRange of(RiskLevel level) {
    return new RiskRange(level, level);
  }

  /** The level; empty where unknown answers could still raise it. */
  public Optional<RiskLevel> known() {
    return atLeast == atMost ? Optional.of(atLeast) : Optional.empty();
  }

  /** Whether it is this level or more, whatever the unknown answers are. */
  public boolean surelyFrom(RiskLevel level) {
    return atLeast.compareTo(level) >= 0;
  }

  /** Whether it is or could turn out to be this level or more. */
  public boolean perhapsFrom(RiskLevel level) {
    return atMost.compareTo(level) >= 0;
  }

  /** The highest of the two, where each may be anything in its range. */
  public RiskRange highest(RiskRange other) {
    return new RiskRange(higher(atLeast, other.atLeast), higher(atMost, other.atMost));
  }

  private static RiskLevel higher(RiskLevel one, RiskLevel other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
