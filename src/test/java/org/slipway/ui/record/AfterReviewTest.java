package org.slipway.ui.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.ui.MemorySession;
import org.slipway.ui.session.Entry;

/** An approved exception from a soft freeze brings its after-review, in the same edit. */
class AfterReviewTest {

  private final MemorySession session = MemorySession.ofSample();

  private RecordViewModel exception(String rule, String approvedBy) {
    Deployment deployment = session.plan().deployments().values().iterator().next();
    var model = RecordViewModel.fresh(session, Kind.EXCEPTION);
    model.draft().text("rule").set(rule);
    model
        .draft()
        .text("subject")
        .set(Entry.text(session, org.slipway.core.plan.Ref.of(deployment)));
    model.draft().text("reason").set("A fix for the campaign itself");
    model.draft().text("approvedBy").set(approvedBy);
    model.draft().text("expires").set("2026-12-01 12:00");
    return model;
  }

  private String anybody() {
    return Entry.text(session, session.plan().people().values().iterator().next().id());
  }

  @Test
  void theReviewComesWithTheApprovalAndGoesWithItsUndo() {
    Plan before = session.plan();
    assertEquals(List.of(), exception("window.freeze", anybody()).save());
    List<ChecklistItem> added =
        session.plan().checklistItems().values().stream()
            .filter(item -> !before.checklistItems().containsKey(item.id()))
            .toList();
    assertEquals(1, added.size());
    ChecklistItem review = added.getFirst();
    assertTrue(review.title().contains("cost 7 by the policy"), review.title());
    assertTrue(review.title().contains("A fix for the campaign itself"), review.title());
    assertTrue(review.due().orElseThrow().isNegative(), "after go-live");
    assertEquals(false, review.blocker());
    session.undo();
    assertEquals(before, session.plan());
  }

  @Test
  void oneThatIsOnlyAskedForBringsNone() {
    int before = session.plan().checklistItems().size();
    assertEquals(List.of(), exception("window.freeze", "").save());
    assertEquals(before, session.plan().checklistItems().size());
    ExceptionGrant asked =
        (ExceptionGrant) session.plan().find(session.selection().get().orElseThrow()).orElseThrow();
    var model = RecordViewModel.of(session, asked);
    model.draft().text("approvedBy").set(anybody());
    assertEquals(List.of(), model.save());
    assertEquals(before + 1, session.plan().checklistItems().size());
    var again = RecordViewModel.of(session, session.plan().get(ExceptionGrant.class, asked.id()));
    again.draft().text("reason").set("Another word");
    assertEquals(List.of(), again.save());
    assertEquals(before + 1, session.plan().checklistItems().size());
  }
}
