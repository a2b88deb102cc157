package org.slipway.core.schedule.slot;

/**
 * How good a slot is, in points of 100; the four parts sum to it. What a part can have at most
 * follows from the weights asked for, and these sum to 100.
 *
 * @param early soon after what it waits for
 * @param traffic at low traffic; half of its points where the traffic is not known
 * @param spare with time left in the window
 * @param spread apart from other deployments
 */
public record SlotScore(Part early, Part traffic, Part spare, Part spread) {

  /**
   * One part.
   *
   * @param points it has
   * @param most it could have
   */
  public record Part(int points, int most) {

    /** Share of what it could have, 0 to 1; all of nothing. */
    public double share() {
      return most == 0 ? 1 : (double) points / most;
    }
  }

  /** 0 to 100. */
  public int total() {
    return early.points() + traffic.points() + spare.points() + spread.points();
  }
}
