package org.slipway.core.schedule.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.slot.Linked;
import org.slipway.core.schedule.slot.Needs;
import org.slipway.core.schedule.slot.Precedence;
import org.slipway.core.schedule.wave.WaveStep;
import org.slipway.core.schedule.wave.Waves;

/** What outsiders that wait had before some were moved, and have no more. */
final class Kept {

  private Kept() {}

  /**
   * For each outsider that is still to start: who brings it too late what it needs and did not
   * before, and those of the moved that it came after and does no more. Read from the two plans
   * alone.
   */
  static List<String> brokenBy(Plan before, Plan after, List<Id<Deployment>> moved, Instant now) {
    var broken = new ArrayList<String>();
    for (Deployment outsider : before.deployments().values()) {
      Optional<Instant> start = outsider.timing().startsAt().filter(at -> !at.isBefore(now));
      boolean waits = outsider.state().unfinished() && outsider.state() != DeploymentState.RUNNING;
      if (waits && start.isPresent() && !moved.contains(outsider.id())) {
        Set<String> lacks = lacking(after, outsider, start.get(), free(before, outsider, moved));
        lacks.removeAll(lacking(before, outsider, start.get(), Set.of()));
        lacks.forEach(lack -> broken.add(outsider.key() + " lacks " + lack));
        Set<Id<Deployment>> early = early(after, outsider, start.get());
        early.removeAll(early(before, outsider, start.get()));
        early.forEach(id -> broken.add(outsider.key() + " does not wait for " + id));
      }
    }
    return broken;
  }

  /** What it needs and has not got by then: of whom, as the first or as one of its train. */
  private static Set<String> lacking(
      Plan plan, Deployment outsider, Instant start, Set<Id<Component>> free) {
    var lacks = new TreeSet<String>();
    for (Precedence.Coming coming : Precedence.coming(plan, Needs.of(plan), outsider)) {
      for (Deployment one : coming.deployments()) {
        boolean late = one.timing().active().filter(at -> !at.end().isAfter(start)).isEmpty();
        if (late && one.equals(coming.first()) && !free.contains(coming.wanted())) {
          lacks.add(coming.wanted() + " first of " + one.key());
        }
        if (late && Precedence.sameTrain(plan, one, outsider)) {
          lacks.add(coming.wanted() + " on its train by " + one.key());
        }
      }
    }
    return lacks;
  }

  /** The components for which it waits in vain already, for one of those to be moved. */
  private static Set<Id<Component>> free(
      Plan plan, Deployment outsider, List<Id<Deployment>> moved) {
    var free = new TreeSet<Id<Component>>();
    Instant start = outsider.timing().startsAt().orElseThrow();
    for (Precedence.Coming coming : Precedence.coming(plan, Needs.of(plan), outsider)) {
      Deployment first = coming.first();
      if (moved.contains(first.id())
          && first.timing().active().filter(at -> !at.end().isAfter(start)).isEmpty()) {
        free.add(coming.wanted());
      }
    }
    return free;
  }

  /** Earlier stages and waves that are not done by then, and what is linked and too late. */
  private static Set<Id<Deployment>> early(Plan plan, Deployment outsider, Instant start) {
    var early = new TreeSet<Id<Deployment>>();
    for (Precedence.Before one : Precedence.promoted(plan, outsider)) {
      if (one.verified().filter(end -> !end.isAfter(start)).isEmpty()) {
        early.add(one.deployment().id());
      }
    }
    for (Linked pair : Linked.before(plan, outsider)) {
      if (pair.earliest().filter(start::isBefore).isPresent()) {
        early.add(pair.before().id());
      }
    }
    Stream<WaveStep> steps = Waves.before(plan, outsider).stream();
    steps
        .reduce((_, last) -> last)
        .ifPresent(
            step ->
                step.deployments().stream()
                    .filter(
                        one ->
                            WaveStep.verified(one)
                                .map(end -> end.plus(step.wave().soak()))
                                .filter(end -> !end.isAfter(start))
                                .isEmpty())
                    .forEach(one -> early.add(one.id())));
    return early;
  }
}
