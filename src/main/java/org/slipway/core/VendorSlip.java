package org.slipway.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.schedule.group.Parking;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;

/**
 * A vendor hands over later than planned. The deployments of the releases that wait for it and
 * would start before, drafts and planned ones, get their next feasible start from then on, one
 * after the other in the order of their present starts. What finds none stays and is named. An
 * approved one is never moved with others: it stays and is named too. Nothing is changed; the same
 * plan, instant and date give the same answer.
 *
 * @param edit moves the delivery and the deployments, all at once
 * @param moved as they stand with it, in the order of their former starts
 * @param stuck those that would have to move and cannot
 * @param held approved ones that would have to move; left to those who approved them
 */
public record VendorSlip(
    Edit edit, List<Deployment> moved, List<Stuck> stuck, List<Deployment> held) {

  /** A deployment that found no start, and why. */
  public record Stuck(Deployment deployment, SlotAnswer why) {}

  public VendorSlip {
    moved = List.copyOf(moved);
    stuck = List.copyOf(stuck);
    held = List.copyOf(held);
  }

  /**
   * Looks from the new date on, or from the instant of the analysis where that is later.
   *
   * @param delivery of its plan
   * @param due the new date
   * @param label of the edit
   */
  public static VendorSlip of(
      Analysis analysis, VendorDelivery delivery, PlannedStart due, Phrase label) {
    VendorDelivery slipped = Shape.with(delivery, "due", due);
    List<Deployment> all = early(analysis.plan(), delivery, due.at());
    List<Deployment> early = all.stream().filter(d -> !isApproved(d)).toList();
    List<Deployment> held = all.stream().filter(VendorSlip::isApproved).toList();
    Instant from = due.at().isBefore(analysis.at()) ? analysis.at() : due.at();
    Analysis now = parked(with(analysis, Edit.put(label, slipped)), early, from, label);
    var changes = new ArrayList<Change>(List.of(new Change.Put(slipped)));
    var moved = new ArrayList<Deployment>();
    var stuck = new ArrayList<Stuck>();
    for (Deployment deployment : early) {
      SlotAnswer answer = now.nextSlot(SlotRequest.of(deployment, from));
      Deployment settled = deployment;
      if (answer instanceof SlotAnswer.Found found) {
        settled = startingAt(deployment, found.best().start());
        moved.add(settled);
        changes.add(new Change.Put(settled));
      } else {
        stuck.add(new Stuck(deployment, answer));
      }
      now = with(now, Edit.put(label, settled));
    }
    return new VendorSlip(new Edit(label, changes, Optional.empty()), moved, stuck, held);
  }

  private static boolean isApproved(Deployment deployment) {
    return deployment.state() == DeploymentState.APPROVED;
  }

  private static List<Deployment> early(Plan plan, VendorDelivery delivery, Instant due) {
    return plan.deployments().values().stream()
        .filter(deployment -> delivery.releases().contains(deployment.release()))
        .filter(deployment -> deployment.state().compareTo(DeploymentState.APPROVED) <= 0)
        .filter(deployment -> deployment.timing().startsAt().filter(due::isAfter).isPresent())
        .sorted(
            Comparator.comparing((Deployment d) -> d.timing().startsAt().orElse(due))
                .thenComparing(Deployment::id, (a, b) -> a.compareTo(b)))
        .toList();
  }

  private static Analysis parked(
      Analysis analysis, List<Deployment> early, Instant from, Phrase label) {
    if (early.isEmpty()) {
      return analysis;
    }
    Plan plan = analysis.plan();
    Instant aside = Parking.after(plan, from.plus(SlotRequest.USUAL_HORIZON));
    Plan parked = Parking.parked(plan, early.stream().map(Deployment::id).toList(), aside);
    return analysis.after(parked, Edit.leading(label, plan, parked));
  }

  private static Deployment startingAt(Deployment deployment, PlannedStart start) {
    return Shape.with(deployment, "timing", deployment.timing().withStart(start));
  }

  private static Analysis with(Analysis analysis, Edit edit) {
    return switch (analysis.plan().apply(edit)) {
      case Applied.Done(Plan after) -> analysis.after(after, edit);
      case Applied.Refused(var reasons) ->
          throw new IllegalStateException("cannot be moved: " + reasons);
    };
  }
}
