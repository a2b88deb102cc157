package org.slipway.workspace;

import java.util.Optional;
import org.slipway.json.RecordJson;
import org.slipway.store.Answer;
import org.slipway.store.AuditReport;
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
      case Request.PlanNow _ -> new Answer.Given(HeldPlan.of(workspace).text());
      case Request.Audit _ ->
          new Answer.Given(RecordJson.fieldText(AuditReport.class, workspace.audit()));
      case Request.BackupTo(var target) -> {
        Optional<StoreProblem> problem = store.backup(target);
        yield problem
            .<Answer>map(p -> new Answer.Refused(p.toString()))
            .orElseGet(() -> new Answer.Given(""));
      }
    };
  }
}
