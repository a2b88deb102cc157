package org.slipway.core.outcome.cadence;

import java.util.Optional;

/**
 * A share of failures with its sample.
 *
 * @param failed of those that count
 * @param of how many count; 0: the rate is undefined
 */
public record Rate(int failed, int of) {

  /** Of the standard normal distribution, for a two-sided interval of 95 %. */
  static final double Z = 1.959963984540054;

  /**
   * @throws IllegalArgumentException if more failed than there are
   */
  public Rate {
    if (failed < 0 || failed > of) {
      throw new IllegalArgumentException(failed + " of " + of);
    }
  }

  /** Between 0 and 1. */
  public record Bounds(double low, double high) {}

  /** DEFINITIONS §1, change fail rate: no deployments → undefined, never 0. */
  public Optional<Double> value() {
    return of == 0 ? Optional.empty() : Optional.of((double) failed / of);
  }

  /**
   * Wilson's score interval of 95 % (E. B. Wilson 1927, without continuity correction): where p
   * solves |p̂ − p| = z·√(p(1−p)/n).
   */
  public Optional<Bounds> interval() {
    if (of == 0) {
      return Optional.empty();
    }
    double p = (double) failed / of;
    double zz = Z * Z;
    double middle = (p + zz / (2 * of)) / (1 + zz / of);
    double half = Z / (1 + zz / of) * Math.sqrt(p * (1 - p) / of + zz / (4.0 * of * of));
    return Optional.of(new Bounds(Math.max(0, middle - half), Math.min(1, middle + half)));
  }
}
