package org.slipway.core.schedule.group;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;

/** Which deployments are planned together: those of it that can still be moved. */
public final class GroupMembers {

  private GroupMembers() {}

  /** Whether it has neither begun nor ended. */
  public static boolean isMovable(Deployment deployment) {
    return deployment.state().unfinished() && deployment.state() != DeploymentState.RUNNING;
  }

  /** Those of a release, to all its environments. */
  public static List<Id<Deployment>> of(Plan plan, Release release) {
    return sorted(plan.naming(release, Deployment.class));
  }

  /**
   * Those of the releases that ride a train.
   *
   * @param departure the departure they are booked on; empty: any
   */
  public static List<Id<Deployment>> ofTrain(
      Plan plan, String train, Optional<LocalDate> departure) {
    return sorted(
        plan.releases().values().stream()
            .filter(release -> release.train().equals(Optional.of(train)))
            .filter(release -> departure.isEmpty() || release.departure().equals(departure))
            .flatMap(release -> plan.naming(release, Deployment.class)));
  }

  /** The trains that any release with something to plan rides, by name. */
  public static SortedSet<String> trains(Plan plan) {
    var trains = new TreeSet<String>();
    for (Release release : plan.releases().values()) {
      release
          .train()
          .filter(_ -> plan.naming(release, Deployment.class).anyMatch(GroupMembers::isMovable))
          .ifPresent(trains::add);
    }
    return trains;
  }

  /** The departures of a train on which releases with something to plan are booked. */
  public static SortedSet<LocalDate> departures(Plan plan, String train) {
    var departures = new TreeSet<LocalDate>();
    for (Release release : plan.releases().values()) {
      release
          .departure()
          .filter(_ -> release.train().equals(Optional.of(train)))
          .filter(_ -> plan.naming(release, Deployment.class).anyMatch(GroupMembers::isMovable))
          .ifPresent(departures::add);
    }
    return departures;
  }

  private static List<Id<Deployment>> sorted(Stream<Deployment> deployments) {
    return deployments
        .filter(GroupMembers::isMovable)
        .sorted(Comparator.comparing(Deployment::key))
        .map(Deployment::id)
        .toList();
  }
}
