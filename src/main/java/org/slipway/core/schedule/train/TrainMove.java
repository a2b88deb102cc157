package org.slipway.core.schedule.train;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.core.time.WallTime;

/** Books a release on another departure. */
public final class TrainMove {

  private TrainMove() {}

  /** The deployments that can move with it: planned, and not running yet. */
  public static List<Deployment> movable(Plan plan, Release release) {
    return plan.naming(release, Deployment.class)
        .filter(d -> d.state().unfinished() && d.state() != DeploymentState.RUNNING)
        .filter(d -> d.timing().start().isPresent())
        .toList();
  }

  /** The release on that departure and train; its deployments stay where they are. */
  public static Edit to(Plan plan, Release release, Departure departure) {
    return new Edit(
        label(plan, release, departure),
        List.of(new Change.Put(booked(release, departure))),
        Optional.empty());
  }

  /**
   * The same, and every deployment that can move goes along: by as many days and hours on the wall
   * as lie between the two departures, so that one at 22:00 stays at 22:00 over a change of clocks
   * (DEFINITIONS §3, wall time).
   *
   * @param from the departure it was booked on
   */
  public static Edit withDeployments(Plan plan, Release release, Departure from, Departure to) {
    LocalDateTime was = LocalDateTime.ofInstant(from.boarding().start(), from.zone());
    LocalDateTime is = LocalDateTime.ofInstant(to.boarding().start(), to.zone());
    Duration shift = Duration.between(was, is);
    var changes = new ArrayList<Change>();
    changes.add(new Change.Put(booked(release, to)));
    for (Deployment deployment : movable(plan, release)) {
      PlannedStart start = deployment.timing().start().orElseThrow();
      changes.add(
          new Change.Put(
              Shape.with(
                  deployment, "timing", deployment.timing().withStart(moved(start, shift)))));
    }
    return new Edit(label(plan, release, to), changes, Optional.empty());
  }

  private static PlannedStart moved(PlannedStart start, Duration shift) {
    LocalDateTime wall = LocalDateTime.ofInstant(start.at(), start.zone()).plus(shift);
    return new PlannedStart(
        WallTime.resolve(wall, start.zone()).at().truncatedTo(ChronoUnit.MINUTES), start.zone());
  }

  private static Release booked(Release release, Departure departure) {
    Release there = Shape.with(release, "departure", Optional.of(departure.day()));
    return Shape.with(there, "train", Optional.of(departure.train().name()));
  }

  private static Phrase label(Plan plan, Release release, Departure departure) {
    return Phrase.of(
        "edit.train.book",
        Names.arg(plan, release),
        Names.arg(plan, departure.train()),
        new org.slipway.core.plan.Arg.Day(departure.day()));
  }
}
