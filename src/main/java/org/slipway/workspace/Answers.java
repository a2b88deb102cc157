package org.slipway.workspace;

import java.util.Optional;
import org.slipway.json.RecordJson;
import org.slipway.store.Answer;
import org.slipway.store.AuditReport;
import org.slipway.store.LastTouches;
import org.slipway.store.PlanStore;
import org.slipway.store.Request;
import org.slipway.store.StoreProblem;

/** What the holder of a workspace answers to other processes. Safe for all threads. */
final class Answers {

  private final Workspace workspace;
  private final PlanStore store;

  Answers(Workspace workspace, PlanStore store) {
    this.workspace = workspace;
    this.store = store;
  }

  Answer answer(Request request) {
    return switch (request) {
      case Request.PlanNow _ -> plan(new WantedPlan.Base());
      case Request.PlanOf(String branch) -> plan(new WantedPlan.OfBranch(branch));
      case Request.ForkOf(String branch) -> plan(new WantedPlan.AtFork(branch));
      case Request.PlanAt(var head) -> plan(new WantedPlan.AtEntry(head));
      case Request.Audit _ ->
          new Answer.Given(RecordJson.fieldText(AuditReport.class, workspace.audit()));
      case Request.LastTouched _ ->
          new Answer.Given(RecordJson.fieldText(LastTouches.class, store.history().lastTouches()));
      case Request.BackupTo(var target) -> {
        Optional<StoreProblem> problem = store.backup(target);
        yield problem
            .<Answer>map(p -> new Answer.Refused(p.toString()))
            .orElseGet(() -> new Answer.Given(""));
      }
    };
  }

  private Answer plan(WantedPlan wanted) {
    return new Answer.Given(HeldPlan.of(workspace, wanted).map(HeldPlan::text).orElse(""));
  }
}
