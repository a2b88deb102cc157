package org.slipway.core.schedule.group;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.core.schedule.slot.Linked;
import org.slipway.core.schedule.slot.Needs;
import org.slipway.core.schedule.slot.Precedence;
import org.slipway.core.schedule.slot.Slot;
import org.slipway.core.schedule.slot.StageOrder;
import org.slipway.core.schedule.wave.Waves;

/**
 * Who waits for a deployment where it is moved to, and whether they still can: those that need what
 * it brings, those that are linked after it, those of its release at later stages or later in its
 * stage, and the next wave, by the plan with the move.
 */
public final class MovesWith {

  /**
   * One that waits.
   *
   * @param slack from the end of verification, or from when a link lets it start, to its start;
   *     empty: it has no start
   * @param soak how much of that must pass before the next wave; else zero
   * @param linked whether it is a link that leaves it the least
   */
  public record Line(
      Deployment deployment, Optional<Duration> slack, Duration soak, boolean linked) {

    /** Whether it still can start where it is planned. */
    public boolean keeps() {
      return slack.filter(left -> left.compareTo(soak) < 0).isEmpty();
    }

    /** What is left of the slack; negative where it cannot start where it is planned. */
    private Duration left() {
      return slack.orElse(Duration.ZERO).minus(soak);
    }

    /** Whether its start has passed by then: it needs another one wherever this one goes. */
    public boolean isOverdue(Instant at) {
      return deployment.timing().startsAt().filter(start -> start.isBefore(at)).isPresent();
    }
  }

  private MovesWith() {}

  /**
   * By start, those that must move first, were it to start in a slot; none where the plan refuses
   * the move.
   *
   * @param plan as it is
   * @param at evaluation instant
   */
  public static List<Line> of(Plan plan, Deployment deployment, Slot slot, Instant at) {
    Deployment moved =
        Shape.with(deployment, "timing", deployment.timing().withStart(slot.start()));
    return switch (plan.apply(Edit.put(Phrase.of("edit.unnamed"), moved))) {
      case Applied.Done(Plan after) -> of(after, moved, slot.verifying().end(), at);
      case Applied.Refused _ -> List.of();
    };
  }

  /**
   * By start, those that must move first.
   *
   * @param plan in which it is there already
   * @param verified end of its verification there
   * @param at evaluation instant
   */
  public static List<Line> of(Plan plan, Deployment moved, Instant verified, Instant at) {
    var lines = new ArrayList<Line>();
    Needs needs = Needs.of(plan);
    for (Deployment other : near(plan, moved)) {
      Optional<Duration> soak = soak(plan, other, moved);
      boolean waits = waits(plan, needs, other, moved) || StageOrder.waits(plan, other, moved, at);
      var own = new ArrayList<Line>();
      if (soak.isPresent() || waits) {
        own.add(new Line(other, slack(other, verified), soak.orElse(Duration.ZERO), false));
      }
      Linked.before(plan, other).stream()
          .filter(pair -> pair.before().id().equals(moved.id()))
          .flatMap(pair -> pair.earliest().stream())
          .forEach(from -> own.add(new Line(other, slack(other, from), Duration.ZERO, true)));
      own.stream().min(Comparator.comparing(Line::left)).ifPresent(lines::add);
    }
    lines.sort(
        Comparator.comparing(Line::keeps)
            .thenComparing(line -> line.deployment().timing().startsAt().orElse(Instant.MAX))
            .thenComparing(line -> line.deployment().key()));
    return lines;
  }

  private static Optional<Duration> slack(Deployment waiting, Instant from) {
    return waiting.timing().startsAt().map(start -> Duration.between(from, start));
  }

  /** Between the two where the one goes in the wave after the other. */
  private static Optional<Duration> soak(Plan plan, Deployment other, Deployment moved) {
    Release release = plan.get(Release.class, moved.release());
    Optional<Integer> wave = Waves.number(release, moved);
    return wave.filter(
            _ ->
                other.release().equals(moved.release())
                    && Waves.number(release, other).equals(wave.map(number -> number + 1)))
        .map(number -> release.waves().get(number).soak());
  }

  private static boolean waits(Plan plan, Needs needs, Deployment other, Deployment moved) {
    return Stream.concat(
            Precedence.needed(plan, needs, other).stream(),
            Precedence.promoted(plan, other).stream())
        .anyMatch(before -> before.deployment().id().equals(moved.id()));
  }

  /**
   * Those of the same release, those that are linked after it, and those of what depends on it,
   * that can still be moved.
   */
  private static List<Deployment> near(Plan plan, Deployment moved) {
    var near = new TreeSet<Id<Deployment>>();
    Release release = plan.get(Release.class, moved.release());
    plan.naming(release, Deployment.class).map(Deployment::id).forEach(near::add);
    Linked.after(plan, moved).forEach(pair -> near.add(pair.after().id()));
    for (Id<Component> item : moved.items()) {
      plan.naming(plan.get(Component.class, item), Dependency.class)
          .filter(link -> link.to().equals(item))
          .map(link -> plan.get(Component.class, link.from()))
          .flatMap(needing -> plan.naming(needing, Deployment.class))
          .filter(other -> other.environment().equals(moved.environment()))
          .map(Deployment::id)
          .forEach(near::add);
    }
    near.remove(moved.id());
    return near.stream()
        .map(id -> plan.get(Deployment.class, id))
        .filter(GroupMembers::isMovable)
        .toList();
  }
}
