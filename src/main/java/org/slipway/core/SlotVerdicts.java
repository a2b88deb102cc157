package org.slipway.core;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.schedule.slot.Slot;

/** The verdict on a deployment at each of the starts that were found for it. */
public final class SlotVerdicts {

  /** So many starts are judged, the best first: each is a whole verdict. */
  public static final int USUAL = 12;

  private SlotVerdicts() {}

  /** The deployment at a found start. */
  public static Deployment moved(Deployment deployment, Slot slot) {
    return Shape.with(deployment, "timing", deployment.timing().withStart(slot.start()));
  }

  /** Verdicts by the place of the start, from 0; none where the plan refuses the move. */
  public static SortedMap<Integer, Verdict> of(
      Analysis analysis, Deployment deployment, List<Slot> slots) {
    var judged = new TreeMap<Integer, Verdict>();
    for (int number = 0; number < Math.min(USUAL, slots.size()); number++) {
      Deployment there = moved(deployment, slots.get(number));
      Edit edit = Edit.put(Phrase.of("edit.unnamed"), there);
      if (analysis.plan().apply(edit) instanceof Applied.Done(Plan after)) {
        judged.put(number, analysis.after(after, edit).verdict(Ref.of(there)));
      }
    }
    return judged;
  }
}
