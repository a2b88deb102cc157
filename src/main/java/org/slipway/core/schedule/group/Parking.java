package org.slipway.core.schedule.group;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Shape;
import org.slipway.core.time.Interval;

/** Puts deployments where they meet nobody but each other. */
public final class Parking {

  private static final Duration DISTANCE = Duration.ofDays(60);

  private Parking() {}

  /**
   * A whole minute after everything in the plan and after everything that is looked for.
   *
   * @param until end of what is looked for
   */
  public static Instant after(Plan plan, Instant until) {
    Stream<Interval> deployed =
        plan.deployments().values().stream().flatMap(d -> d.timing().known().stream());
    Stream<Interval> reserved = plan.reservations().values().stream().map(r -> r.at());
    Instant last =
        Stream.concat(deployed, reserved).map(Interval::end).reduce(until, Parking::later);
    return Instant.ofEpochSecond(Math.ceilDiv(last.plus(DISTANCE).getEpochSecond(), 60) * 60);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** The plan with these starting there. */
  public static Plan parked(Plan plan, List<Id<Deployment>> deployments, Instant at) {
    var changes = new ArrayList<Change>();
    for (Id<Deployment> id : deployments) {
      Deployment deployment = plan.get(Deployment.class, id);
      var start = new PlannedStart(at, ZoneOffset.UTC);
      changes.add(
          new Change.Put(Shape.with(deployment, "timing", deployment.timing().withStart(start))));
    }
    Edit edit = new Edit(Phrase.of("group.edit.parked"), changes, Optional.empty());
    return switch (plan.apply(edit)) {
      case Applied.Done(Plan parked) -> parked;
      case Applied.Refused(var reasons) -> throw new IllegalStateException(reasons.toString());
    };
  }
}
