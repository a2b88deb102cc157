package org.slipway.core.schedule.group;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.slot.Precedence;

/** Who waits for a deployment, and whether they still can where it is moved. */
public final class MovesWith {

  /**
   * One that waits.
   *
   * @param slack from the end of verification to its start; negative: it would start too early;
   *     empty: it has no start
   */
  public record Line(Deployment deployment, Optional<Duration> slack) {

    /** Whether it still can start where it is planned. */
    public boolean keeps() {
      return slack.map(left -> !left.isNegative()).orElse(true);
    }
  }

  private MovesWith() {}

  /**
   * By start, those that must move first.
   *
   * @param verified end of its verification there
   */
  public static List<Line> of(Plan plan, Deployment moved, Instant verified) {
    var lines = new ArrayList<Line>();
    for (Deployment other : near(plan, moved)) {
      if (waits(plan, other, moved)) {
        Optional<Duration> slack =
            other.timing().startsAt().map(start -> Duration.between(verified, start));
        lines.add(new Line(other, slack));
      }
    }
    lines.sort(
        Comparator.comparing(Line::keeps)
            .thenComparing(line -> line.deployment().timing().startsAt().orElse(Instant.MAX))
            .thenComparing(line -> line.deployment().key()));
    return lines;
  }

  private static boolean waits(Plan plan, Deployment other, Deployment moved) {
    return Stream.concat(
            Precedence.needed(plan, other).stream(), Precedence.promoted(plan, other).stream())
        .anyMatch(before -> before.deployment().id().equals(moved.id()));
  }

  /** Those of the same release, and those of what depends on it, that can still be moved. */
  private static List<Deployment> near(Plan plan, Deployment moved) {
    var near = new TreeSet<Id<Deployment>>();
    Release release = plan.get(Release.class, moved.release());
    plan.naming(release, Deployment.class).map(Deployment::id).forEach(near::add);
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
