package org.slipway.core.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.calendar.Target;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Severity;
import org.slipway.core.time.Interval;

/**
 * How far the occurrences of freezes and windows must be known to judge a deployment: from its
 * start to its end, and on to its open end, whichever soft freezes are excepted.
 */
final class Reach {

  private Reach() {}

  /** Empty without a planned start. */
  static Optional<Interval> of(Facts facts, Deployment deployment) {
    return deployment.timing().known().map(known -> reach(facts, deployment, known));
  }

  private static Interval reach(Facts facts, Deployment deployment, Interval known) {
    Target target = Target.of(facts.plan(), deployment);
    Environment environment = facts.plan().get(Environment.class, deployment.environment());
    List<Freeze> freezes = facts.freezes(environment);
    List<MaintenanceWindow> windows = facts.windows(environment);
    SortedSet<Id<Freeze>> soft = new TreeSet<>();
    freezes.stream()
        .filter(freeze -> freeze.severity() == Severity.SOFT)
        .forEach(freeze -> soft.add(freeze.id()));
    Instant furthest =
        Stream.of(new TreeSet<Id<Freeze>>(), soft)
            .map(excepted -> OpenTime.of(freezes, windows, target, excepted, facts.occurrences()))
            .map(open -> furthest(open, known.start()))
            .max(Instant::compareTo)
            .orElseThrow();
    Instant atLeast = known.end().plusNanos(1);
    return new Interval(known.start(), furthest.isAfter(atLeast) ? furthest : atLeast);
  }

  private static Instant furthest(OpenTime open, Instant start) {
    return switch (open.end(start)) {
      case OpenEnd.Ends ends -> ends.at().plusNanos(1);
      case OpenEnd.Never never -> never.looked().end();
      case OpenEnd.NotOpen _ -> start;
      case OpenEnd.NotComputed unknown ->
          open.within(unknown.looked())
              .open()
              .stretchAt(start)
              .map(stretch -> stretch.end().plusNanos(1))
              .orElse(start);
    };
  }
}
