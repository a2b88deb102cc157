package org.slipway.core.plan;

import java.util.Optional;

/**
 * At most so many deployments at once, among those in scope.
 *
 * @param atMost at least 1
 * @param platform of the environment; empty: any
 * @param risk only those of this level or above; empty: any
 */
public record Throttle(
    String name, int atMost, Scope scope, Optional<String> platform, Optional<RiskLevel> risk) {

  /**
   * @throws IllegalArgumentException if it would let none through
   */
  public Throttle {
    if (atMost < 1) {
      throw new IllegalArgumentException("a throttle lets at least one through");
    }
  }
}
