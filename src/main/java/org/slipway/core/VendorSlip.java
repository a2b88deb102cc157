package org.slipway.core;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.schedule.group.MovesWith;
import org.slipway.core.schedule.group.Parking;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Slot;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;

/**
 * A vendor hands over later than planned. The deployments of the releases that wait for it and
 * would start before, drafts and planned ones, get their next feasible start from then on, one
 * after the other in the order of their present starts. Where there is none that keeps all, what
 * waits for a deployment moves as well, and after that the booked departure is let go: a delivery
 * after it cannot make it. What finds no start even so stays and is named. An approved one is never
 * moved with others: it stays and is named too. Nothing is changed; the same plan, instant and date
 * give the same answer.
 *
 * @param edit moves the delivery and the deployments, all at once
 * @param moved as they stand with it, in the order in which they were placed
 * @param unbooked those of them that leave the departure their release is booked on
 * @param stuck those that would have to move and cannot
 * @param held approved ones that would have to move; left to those who approved them
 */
public record VendorSlip(
    Edit edit,
    List<Deployment> moved,
    List<Deployment> unbooked,
    List<Stuck> stuck,
    List<Deployment> held) {

  /** What is let go where nothing keeps all, one after the other. */
  private static final List<Set<ConstraintKind>> LET_GO =
      List.of(
          Set.of(),
          Set.of(ConstraintKind.DEPENDENT),
          Set.of(ConstraintKind.TRAIN),
          Set.of(ConstraintKind.DEPENDENT, ConstraintKind.TRAIN));

  /** A deployment that found no start, and why, with all let go that may be. */
  public record Stuck(Deployment deployment, SlotAnswer why) {}

  public VendorSlip {
    moved = List.copyOf(moved);
    unbooked = List.copyOf(unbooked);
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
    Instant from = due.at().isBefore(analysis.at()) ? analysis.at() : due.at();
    Analysis begun = parked(with(analysis, Edit.put(label, slipped)), early, from, label);
    return new Walk(begun, from, label).of(all, slipped);
  }

  /** One deployment after the other, each in the plan that the ones before it left. */
  private static final class Walk {

    private final Instant from;
    private final Phrase label;
    private final List<Deployment> moved = new ArrayList<>();
    private final List<Deployment> unbooked = new ArrayList<>();
    private final List<Stuck> stuck = new ArrayList<>();
    private final List<Deployment> held = new ArrayList<>();
    private final Deque<Deployment> open = new ArrayDeque<>();
    private final Set<Id<Deployment>> seen = new TreeSet<>();
    private Analysis now;

    Walk(Analysis begun, Instant from, Phrase label) {
      now = begun;
      this.from = from;
      this.label = label;
    }

    VendorSlip of(List<Deployment> early, VendorDelivery slipped) {
      early.forEach(this::add);
      while (!open.isEmpty()) {
        Deployment next = open.remove();
        if (isApproved(next)) {
          held.add(next);
        } else {
          place(next);
        }
      }
      var changes = new ArrayList<Change>(List.of(new Change.Put(slipped)));
      moved.forEach(deployment -> changes.add(new Change.Put(deployment)));
      return new VendorSlip(
          new Edit(label, changes, Optional.empty()), moved, unbooked, stuck, held);
    }

    private void add(Deployment deployment) {
      if (seen.add(deployment.id())) {
        open.add(deployment);
      }
    }

    private void place(Deployment deployment) {
      Iterator<Set<ConstraintKind>> more = LET_GO.iterator();
      Set<ConstraintKind> relaxed = more.next();
      SlotAnswer answer = answer(deployment, relaxed);
      while (answer instanceof SlotAnswer.Impossible && more.hasNext()) {
        relaxed = more.next();
        answer = answer(deployment, relaxed);
      }
      if (answer instanceof SlotAnswer.Found found) {
        settle(deployment, found.best(), relaxed.contains(ConstraintKind.TRAIN));
      } else {
        stuck.add(new Stuck(deployment, answer));
        now = with(now, Edit.put(label, deployment));
      }
    }

    private SlotAnswer answer(Deployment deployment, Set<ConstraintKind> relaxed) {
      return now.nextSlot(SlotRequest.of(deployment, from).relaxing(relaxed));
    }

    private void settle(Deployment deployment, Slot slot, boolean offDeparture) {
      Deployment settled = startingAt(deployment, slot.start());
      moved.add(settled);
      if (offDeparture) {
        unbooked.add(settled);
      }
      now = with(now, Edit.put(label, settled));
      MovesWith.of(now.plan(), settled, slot.verifying().end(), now.at()).stream()
          .filter(line -> !line.keeps())
          .forEach(line -> add(line.deployment()));
    }
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
