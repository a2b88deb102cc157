package org.slipway.workspace;

import java.time.Instant;
import java.util.Optional;
import org.slipway.core.plan.Plan;
import org.slipway.json.PlanJson;
import org.slipway.json.Read;
import org.slipway.json.RecordJson;
import org.slipway.store.JournalHead;

/**
 * What a holder tells of its plan, and how that stands on the wire: one canonical JSON object of
 * the fixed clock, the head and the plan.
 */
public record HeldPlan(Mark mark, Plan plan) {

  /**
   * What stands before the plan.
   *
   * @param fixedClock the sample mark
   */
  public record Mark(Optional<Instant> fixedClock, JournalHead head) {}

  private static final String PLAN = ",\"plan\":";

  /** Head and base plan of one moment, though edits go on and whatever branch is shown. */
  static HeldPlan of(Workspace workspace) {
    State state = workspace.state();
    return new HeldPlan(new Mark(workspace.fixedClock(), state.head()), state.base().plan());
  }

  /** Head and a plan; empty where there is no such branch or entry, or it cannot be read. */
  static Optional<HeldPlan> of(Workspace workspace, WantedPlan wanted) {
    if (wanted instanceof WantedPlan.Base) {
      return Optional.of(of(workspace));
    }
    var mark = new Mark(workspace.fixedClock(), workspace.head());
    return workspace.plan(wanted).map(plan -> new HeldPlan(mark, plan));
  }

  String text() {
    String mark = RecordJson.fieldText(Mark.class, this.mark);
    return mark.substring(0, mark.length() - 1) + PLAN + PlanJson.text(plan) + '}';
  }

  /** Reads what {@link #text} wrote; empty where it is something else. */
  static Optional<HeldPlan> read(String text) {
    int at = text.indexOf(PLAN);
    if (at < 0 || !text.endsWith("}")) {
      return Optional.empty();
    }
    Read<Object> mark = RecordJson.readField(Mark.class, text.substring(0, at) + '}');
    Read<Plan> plan = PlanJson.read(text.substring(at + PLAN.length(), text.length() - 1));
    if (mark instanceof Read.Done<Object>(Object m) && plan instanceof Read.Done<Plan>(Plan p)) {
      return Optional.of(new HeldPlan((Mark) m, p));
    }
    return Optional.empty();
  }
}
