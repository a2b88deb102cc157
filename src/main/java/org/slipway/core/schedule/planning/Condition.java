package org.slipway.core.schedule.planning;

/**
 * A condition that somebody could drop. Two of the same name are the same condition, wherever in a
 * problem they speak; they then cost the same.
 *
 * @param name known to the caller
 * @param cost of dropping it, above 0
 */
public record Condition(String name, int cost) implements Comparable<Condition> {

  /**
   * @throws IllegalArgumentException if dropping it costs nothing
   */
  public Condition {
    if (cost < 1) {
      throw new IllegalArgumentException("dropping a condition costs something: " + name);
    }
  }

  @Override
  public int compareTo(Condition other) {
    return name.compareTo(other.name);
  }
}
