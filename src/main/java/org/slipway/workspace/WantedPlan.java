package org.slipway.workspace;

import java.util.Optional;
import org.slipway.core.plan.Plan;
import org.slipway.store.History;
import org.slipway.store.JournalHead;
import org.slipway.store.Request;

/** Which of the plans of a workspace is read. */
public sealed interface WantedPlan {

  /** The plan itself. */
  record Base() implements WantedPlan {}

  /** A branch as it is now. */
  record OfBranch(String name) implements WantedPlan {}

  /** The base as a branch has last taken it in: where it began, or at its latest update. */
  record AtFork(String name) implements WantedPlan {}

  /** The plan after a journal entry, for example of a snapshot. */
  record AtEntry(JournalHead head) implements WantedPlan {}

  /** The plan; empty where there is no such branch or entry, or it cannot be read. */
  default Optional<Plan> from(History history, Plan base) {
    return switch (this) {
      case Base() -> Optional.of(base);
      case OfBranch(String name) -> history.planOf(name, base);
      case AtFork(String name) ->
          Optional.ofNullable(history.branches().get(name))
              .flatMap(branch -> history.planAt(branch.taken(), base));
      case AtEntry(JournalHead head) -> history.planAt(head, base);
    };
  }

  /** What a holder is asked for it. */
  default Request request() {
    return switch (this) {
      case Base() -> new Request.PlanNow();
      case OfBranch(String name) -> new Request.PlanOf(name);
      case AtFork(String name) -> new Request.ForkOf(name);
      case AtEntry(JournalHead head) -> new Request.PlanAt(head);
    };
  }
}
