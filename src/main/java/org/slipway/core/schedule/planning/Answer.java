package org.slipway.core.schedule.planning;

import java.util.List;

/** What came of looking for a schedule (DEFINITIONS §3, slot search). */
public sealed interface Answer {

  record Found(Schedule schedule) implements Answer {}

  /**
   * Proved impossible.
   *
   * @param clash conditions that cannot hold together; by name. Empty where the horizon and the
   *     lengths alone leave no schedule
   * @param minimal whether it was proved that the clash goes away without any one of them
   * @param relaxation the conditions to drop so that the whole problem has a schedule; by name.
   *     Empty where no dropping helps or none was found
   * @param cheapest whether it was proved that no other relaxation costs less
   */
  record Impossible(
      List<Condition> clash, boolean minimal, List<Condition> relaxation, boolean cheapest)
      implements Answer {

    public Impossible {
      clash = List.copyOf(clash);
      relaxation = List.copyOf(relaxation);
    }
  }

  /** Neither a schedule nor a proof within so many steps. */
  record NotFound(long steps) implements Answer {}
}
