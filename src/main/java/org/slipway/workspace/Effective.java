package org.slipway.workspace;

import java.util.List;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;

/** An edit without the changes that change nothing. */
final class Effective {

  private Effective() {}

  static Edit of(Edit edit, Plan plan) {
    List<Change> changes = edit.changes().stream().filter(c -> changes(c, plan)).toList();
    return changes.size() == edit.changes().size()
        ? edit
        : new Edit(edit.label(), changes, edit.undoes());
  }

  private static boolean changes(Change change, Plan plan) {
    return switch (change) {
      case Change.Put(PlanRecord after) -> plan.find(change.ref()).filter(after::equals).isEmpty();
      case Change.Remove _ -> true;
    };
  }
}
