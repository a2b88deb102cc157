package org.slipway.workspace;

import java.util.List;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Refusal;

/** A rule of the house about what may be entered, asked before an edit is saved. */
@FunctionalInterface
public interface EntryCheck {

  /** Why the edit is refused; empty where it is not. */
  List<Refusal> check(Plan before, Edit edit, Plan after);
}
