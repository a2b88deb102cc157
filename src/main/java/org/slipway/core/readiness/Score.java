package org.slipway.core.readiness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The advisory score: Σ(weight × passed) ÷ Σ(weight × applicable), over advisories only
 * (DEFINITIONS §5).
 *
 * @param passed sum of the points of rules that passed
 * @param applicable sum of the points of applicable rules, at least 1
 * @param limit lowest score that is still GO
 */
public record Score(int passed, int applicable, Optional<BigDecimal> limit) {

  /** Between 0 and 1, to four digits, rounded down so that it never reaches a limit it misses. */
  public BigDecimal value() {
    return BigDecimal.valueOf(passed).divide(BigDecimal.valueOf(applicable), 4, RoundingMode.DOWN);
  }

  /** Compared exactly: passed against limit × applicable. */
  public boolean belowLimit() {
    return limit
        .map(
            l ->
                BigDecimal.valueOf(passed).compareTo(l.multiply(BigDecimal.valueOf(applicable)))
                    < 0)
        .orElse(false);
  }

  /** The fewest points more that would reach the limit; 0 where it is reached. */
  public int missing() {
    return limit
        .map(l -> l.multiply(BigDecimal.valueOf(applicable)).setScale(0, RoundingMode.CEILING))
        .map(needed -> Math.max(0, needed.intValueExact() - passed))
        .orElse(0);
  }
}
