package org.slipway.core.outcome.cadence;

/** What a rate of failures says about when to release. */
public enum Grade {
  /** Its interval lies wholly below what is tolerated. */
  GOOD,
  /** It holds what is tolerated: nobody can say that it is good or bad. */
  OPEN,
  /** It lies wholly above. */
  BAD,
  /** Too few deployments to say anything; never good, however few of them failed. */
  UNKNOWN;

  public static Grade of(Rate rate, Cadence.Settings settings) {
    if (rate.of() == 0 || rate.of() < settings.sample()) {
      return UNKNOWN;
    }
    Rate.Bounds bounds = rate.interval().orElseThrow();
    if (bounds.low() > settings.tolerated()) {
      return BAD;
    }
    return bounds.high() < settings.tolerated() ? GOOD : OPEN;
  }
}
