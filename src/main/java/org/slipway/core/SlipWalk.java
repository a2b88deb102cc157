package org.slipway.core;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.slipway.core.schedule.group.Parking;
import org.slipway.core.schedule.path.Awaited;
import org.slipway.core.schedule.path.Cause;
import org.slipway.core.schedule.path.DeploymentDates;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Slot;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;

/**
 * Moves what a late delivery pushes, round by round until nothing is pushed; see {@link
 * VendorSlip}.
 */
final class SlipWalk {

  /** What is let go where nothing keeps all, one after the other. */
  private static final List<Set<ConstraintKind>> LET_GO =
      List.of(
          Set.of(),
          Set.of(ConstraintKind.DEPENDENT),
          Set.of(ConstraintKind.TRAIN),
          Set.of(ConstraintKind.DEPENDENT, ConstraintKind.TRAIN));

  /** A deployment that cannot keep its planned start, the first one it may have, and why. */
  private record Push(Deployment deployment, Instant from, List<Awaited> because) {}

  private final Phrase label;
  private final Plan plan;

  /** Where what is planned might start without the slip. */
  private final SortedMap<Id<Deployment>, Instant> anyway = new TreeMap<>();

  private final Map<Id<Deployment>, VendorSlip.Moved> moved = new LinkedHashMap<>();
  private final SortedSet<Id<Deployment>> unbooked = new TreeSet<>();
  private final Map<Id<Deployment>, VendorSlip.Stuck> stuck = new LinkedHashMap<>();
  private final Map<Id<Deployment>, Deployment> held = new LinkedHashMap<>();

  private Analysis now;

  /**
   * @param before without the slip
   * @param begun with the delivery moved, and nothing else
   */
  SlipWalk(Analysis before, Analysis begun, Phrase label) {
    this.label = label;
    this.plan = before.plan();
    this.now = begun;
    before
        .asPlanned()
        .all()
        .forEach(dates -> anyway.put(dates.deployment().id(), dates.earliest().start()));
  }

  /**
   * @param early what waits for the delivery itself and would start before
   */
  VendorSlip of(List<Deployment> early, VendorDelivery slipped) {
    List<Push> pushes = pushes();
    var first = new ArrayList<Push>();
    early.stream()
        .filter(d -> pushes.stream().noneMatch(push -> push.deployment().id().equals(d.id())))
        .forEach(d -> first.add(new Push(d, slipped.due().at(), List.of())));
    first.addAll(pushes);
    for (List<Push> round = movable(first); !round.isEmpty(); round = movable(pushes())) {
      park(round.stream().map(push -> push.deployment().id()).toList());
      place(round);
    }
    var changes = new ArrayList<Change>(List.of(new Change.Put(slipped)));
    moved.values().forEach(one -> changes.add(new Change.Put(one.is())));
    return new VendorSlip(
        new Edit(label, changes, Optional.empty()),
        List.copyOf(moved.values()),
        moved.values().stream()
            .map(VendorSlip.Moved::is)
            .filter(one -> unbooked.contains(one.id()))
            .toList(),
        List.copyOf(stuck.values()),
        List.copyOf(held.values()),
        circling());
  }

  /** By the start they may have. */
  private List<Push> pushes() {
    return now.asPlanned().all().stream()
        .filter(dates -> dates.deployment().state().compareTo(DeploymentState.APPROVED) <= 0)
        .filter(this::isPushed)
        .map(dates -> new Push(dates.deployment(), dates.earliest().start(), because(dates)))
        .toList();
  }

  private List<Deployment> circling() {
    return now.asPlanned().leftOut().stream()
        .filter(wait -> moved.containsKey(wait.before().id()))
        .map(Awaited::after)
        .distinct()
        .toList();
  }

  private boolean isPushed(DeploymentDates dates) {
    Instant earliest = dates.earliest().start();
    Optional<Instant> planned = dates.deployment().timing().startsAt();
    return planned.filter(earliest::isAfter).isPresent()
        && earliest.isAfter(anyway.getOrDefault(dates.deployment().id(), Instant.MIN));
  }

  /** Back to what waits for the delivery, over those that were moved in an earlier round. */
  private List<Awaited> because(DeploymentDates dates) {
    if (!(dates.startsBy() instanceof Cause.Other(Awaited link))) {
      return List.of();
    }
    VendorSlip.Moved before = moved.get(link.before().id());
    var all = new ArrayList<>(before == null ? List.<Awaited>of() : before.because());
    all.add(link);
    return all;
  }

  /** Those that may be moved; of the others the approved ones are kept in mind. */
  private List<Push> movable(List<Push> pushes) {
    for (Push push : pushes) {
      if (push.deployment().state() == DeploymentState.APPROVED) {
        held.putIfAbsent(push.deployment().id(), push.deployment());
      }
    }
    return pushes.stream()
        .filter(push -> !held.containsKey(push.deployment().id()))
        .filter(push -> !stuck.containsKey(push.deployment().id()))
        .toList();
  }

  private void park(List<Id<Deployment>> pushed) {
    Instant away = Parking.after(now.plan(), now.at().plus(SlotRequest.USUAL_HORIZON));
    Plan parked = Parking.parked(now.plan(), pushed, away);
    now = now.after(parked, Edit.leading(label, now.plan(), parked));
  }

  /**
   * In this order, but what finds no start while others have none comes after them: it may wait for
   * one of them in a way that the order does not know, as it was not kept before.
   */
  private void place(List<Push> round) {
    var waiting = new ArrayDeque<>(round);
    int inVain = 0;
    while (!waiting.isEmpty()) {
      Push push = waiting.remove();
      SlotAnswer answer = place(push);
      if (answer instanceof SlotAnswer.Found) {
        inVain = 0;
      } else if (inVain < waiting.size()) {
        waiting.add(push);
        inVain++;
      } else {
        stay(push.deployment(), answer);
      }
    }
  }

  /** Answers what was found, and settles there where that is a start. */
  private SlotAnswer place(Push push) {
    Deployment deployment = push.deployment();
    Iterator<Set<ConstraintKind>> more = LET_GO.iterator();
    Set<ConstraintKind> relaxed = more.next();
    SlotAnswer answer = answer(deployment, push.from(), relaxed);
    while (answer instanceof SlotAnswer.Impossible && more.hasNext()) {
      relaxed = more.next();
      answer = answer(deployment, push.from(), relaxed);
    }
    if (answer instanceof SlotAnswer.Found found) {
      settle(push, found.best(), relaxed.contains(ConstraintKind.TRAIN));
    }
    return answer;
  }

  private void stay(Deployment deployment, SlotAnswer why) {
    Id<Deployment> id = deployment.id();
    stuck.put(id, new VendorSlip.Stuck(plan.get(Deployment.class, id), why));
    now = VendorSlip.with(now, Edit.put(label, deployment));
  }

  private SlotAnswer answer(Deployment deployment, Instant from, Set<ConstraintKind> relaxed) {
    Instant first = from.isBefore(now.at()) ? now.at() : from;
    return now.nextSlot(SlotRequest.of(deployment, first).relaxing(relaxed));
  }

  private void settle(Push push, Slot slot, boolean offDeparture) {
    Deployment settled = startingAt(push.deployment(), slot.start());
    Id<Deployment> id = settled.id();
    VendorSlip.Moved before = moved.get(id);
    Deployment was = before == null ? plan.get(Deployment.class, id) : before.was();
    moved.put(id, new VendorSlip.Moved(was, settled, push.because()));
    if (offDeparture) {
      unbooked.add(id);
    }
    now = VendorSlip.with(now, Edit.put(label, settled));
  }

  private static Deployment startingAt(Deployment deployment, PlannedStart start) {
    return Shape.with(deployment, "timing", deployment.timing().withStart(start));
  }
}
