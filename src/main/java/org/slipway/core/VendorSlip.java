package org.slipway.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.schedule.path.Awaited;
import org.slipway.core.schedule.slot.SlotAnswer;

/**
 * A vendor hands over later than planned. What cannot keep its planned start because of that gets
 * its next feasible one: the deployments of the releases that wait for the delivery, drafts and
 * planned ones, and all that waits for those by links, by what it needs, by stages and by waves, as
 * {@link org.slipway.core.schedule.path.DeploymentNetwork} has it in open time; then what waits for
 * these, until nothing does that cannot keep its start. Where there is no start that keeps all,
 * what waits for a deployment moves as well, and after that the booked departure is let go: a
 * delivery after it cannot make it. What finds no start even so stays and is named. An approved one
 * is never moved with others: it stays and is named too, and what waits for it reckons with where
 * it is. What was planned too early before and has to wait no longer than that is left alone.
 * Nothing is changed; the same plan, instant and date give the same answer.
 *
 * @param edit moves the delivery and the deployments, all at once
 * @param moved in the order in which they were placed
 * @param unbooked those of them that leave the departure their release is booked on
 * @param stuck those that would have to move and cannot
 * @param held approved ones that would have to move; left to those who approved them
 * @param circling those that wait in a circle with one that moves: what would keep them all is
 *     nowhere, so they do not move because of each other
 */
public record VendorSlip(
    Edit edit,
    List<Moved> moved,
    List<Deployment> unbooked,
    List<Stuck> stuck,
    List<Deployment> held,
    List<Deployment> circling) {

  /**
   * A deployment that goes with the delivery.
   *
   * @param was as it is planned now
   * @param is as it stands with the delivery
   * @param because the waits from what waits for the delivery itself to this one, in order; none:
   *     it waits for the delivery itself
   */
  public record Moved(Deployment was, Deployment is, List<Awaited> because) {
    public Moved {
      because = List.copyOf(because);
    }
  }

  /** A deployment that found no start, and why, with all let go that may be. */
  public record Stuck(Deployment deployment, SlotAnswer why) {}

  public VendorSlip {
    moved = List.copyOf(moved);
    unbooked = List.copyOf(unbooked);
    stuck = List.copyOf(stuck);
    held = List.copyOf(held);
    circling = List.copyOf(circling);
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
    List<Deployment> early = early(analysis.plan(), delivery, due.at());
    Analysis begun = with(analysis, Edit.put(label, slipped));
    return new SlipWalk(analysis, begun, label).of(early, slipped);
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

  /** Whether all that has to move does. */
  public boolean isWhole() {
    return stuck.isEmpty() && held.isEmpty() && circling.isEmpty();
  }

  static Analysis with(Analysis analysis, Edit edit) {
    return switch (analysis.plan().apply(edit)) {
      case Applied.Done(Plan after) -> analysis.after(after, edit);
      case Applied.Refused(var reasons) ->
          throw new IllegalStateException("cannot be moved: " + reasons);
    };
  }
}
