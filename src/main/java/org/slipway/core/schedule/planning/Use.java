package org.slipway.core.schedule.planning;

/**
 * What a job takes of a limit for the whole of its length.
 *
 * @param limit its place in {@link Problem#limits}
 * @param units how many, above 0
 */
public record Use(int limit, int units) {

  /**
   * @throws IllegalArgumentException if it takes nothing
   */
  public Use {
    if (limit < 0 || units < 1) {
      throw new IllegalArgumentException("takes " + units + " of limit " + limit);
    }
  }
}
