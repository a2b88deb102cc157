package org.slipway.core.outcome.cadence;

/**
 * What happened in one hour of the week, or in several of them together.
 *
 * @param incidents how many began then
 * @param rate of the deployments that began then
 */
public record WeekHour(int incidents, Rate rate) {

  static final WeekHour NOTHING = new WeekHour(0, new Rate(0, 0));

  WeekHour plus(WeekHour other) {
    return new WeekHour(
        incidents + other.incidents,
        new Rate(rate.failed() + other.rate.failed(), rate.of() + other.rate.of()));
  }

  /** Whether there is nothing to be told. */
  public boolean isEmpty() {
    return incidents == 0 && rate.of() == 0;
  }
}
