package org.slipway.core.schedule.slot;

/**
 * How much each part of a score counts; each at least 0. They need not sum to 100: a score is
 * always told of 100.
 *
 * @param early soon after what it waits for
 * @param traffic at low traffic
 * @param spare with time left in the window
 * @param spread apart from other risk
 */
public record SlotWeights(int early, int traffic, int spare, int spread) {

  /** What counts unless somebody asks otherwise. */
  public static final SlotWeights USUAL = new SlotWeights(30, 25, 25, 20);

  /**
   * @throws IllegalArgumentException if one is negative or all are 0
   */
  public SlotWeights {
    if (early < 0
        || traffic < 0
        || spare < 0
        || spread < 0
        || early + traffic + spare + spread < 1) {
      throw new IllegalArgumentException("weights are at least 0, and one of them is more");
    }
  }

  public int sum() {
    return early + traffic + spare + spread;
  }
}
