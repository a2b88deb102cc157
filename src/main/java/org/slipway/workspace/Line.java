package org.slipway.workspace;

import java.util.Optional;
import org.slipway.core.plan.Plan;
import org.slipway.store.Branch;
import org.slipway.store.History;
import org.slipway.store.JournalEntry;

/**
 * The base or a branch at one moment: its plan, and what can be undone on it.
 *
 * @param branch empty: the base
 */
record Line(Optional<Branch> branch, Plan plan, Trail trail) {

  /** How many of the latest entries can be undone. */
  private static final int TRAIL = 1_000;

  static Line base(Plan plan, History history) {
    return new Line(Optional.empty(), plan, trail(JournalEntry.BASE, history));
  }

  /** A branch as the journal tells it; empty where there is none or it cannot be read. */
  static Optional<Line> of(String name, Plan base, History history) {
    return Optional.ofNullable(history.branches().get(name))
        .flatMap(
            branch ->
                history
                    .planOf(name, base)
                    .map(plan -> new Line(Optional.of(branch), plan, trail(name, history))));
  }

  private static Trail trail(String branch, History history) {
    Trail trail = Trail.EMPTY;
    for (JournalEntry entry : history.latest(branch, TRAIL).reversed()) {
      trail = trail.with(entry);
    }
    return trail;
  }

  /** Its name in the journal. */
  String name() {
    return branch.map(Branch::name).orElse(JournalEntry.BASE);
  }

  boolean isBase() {
    return branch.isEmpty();
  }

  /** The same after its latest entry. */
  Line after(Plan next, History history) {
    Trail longer = trail;
    for (JournalEntry entry : history.latest(name(), 1)) {
      longer = trail.with(entry);
    }
    return new Line(branch, next, longer);
  }
}
