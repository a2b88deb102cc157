package org.slipway.workspace;

import java.util.List;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Refusal;
import org.slipway.store.StoreProblem;

/** What became of an edit, an undo or a redo. */
public sealed interface EditResult {

  /**
   * It is on disk and published. An edit that changes nothing is saved without an entry.
   *
   * @param seq number of the last journal entry
   */
  record Saved(long seq, Plan plan) implements EditResult {}

  /** The plan does not take it; nothing has changed. */
  record Refused(List<Refusal> reasons) implements EditResult {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** It could not be written; the plan is as it was. */
  record NotSaved(StoreProblem problem) implements EditResult {}

  /** There is nothing to undo or to redo. */
  record Nothing() implements EditResult {}
}
