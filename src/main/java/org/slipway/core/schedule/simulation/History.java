package org.slipway.core.schedule.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.Timing;

/**
 * What finished deployments took, as a multiple of what was planned for run and verification. Only
 * those that were done count: what failed or was rolled back took time for something else. The
 * narrowest group of {@link Like} with enough of them stands for a deployment.
 */
public final class History {

  /** With fewer nothing is said at all. */
  static final int LEAST = 5;

  /** With fewer it is said that they are few. */
  static final int FEW = 20;

  private final Plan plan;
  private final List<Deployment> done;

  private History(Plan plan, List<Deployment> done) {
    this.plan = plan;
    this.done = done;
  }

  /** Of all that is finished in a plan. */
  public static History of(Plan plan) {
    return new History(
        plan, plan.deployments().values().stream().filter(d -> ratio(d).isPresent()).toList());
  }

  /**
   * Ratios of a group.
   *
   * @param like what its deployments have in common with the one asked for
   * @param ratios observed by planned length, rising
   */
  record Sample(Like like, List<Double> ratios) {
    Sample {
      ratios = ratios.stream().sorted().toList();
    }

    /**
     * The inverse of the empirical distribution.
     *
     * @param share from 0 to below 1
     */
    double at(double share) {
      return ratios.get((int) (share * ratios.size()));
    }
  }

  /** The narrowest group that is large enough; empty where not even all together are. */
  Optional<Sample> like(Deployment deployment) {
    for (Like like : Like.values()) {
      List<Double> ratios = ratios(alike(like, deployment));
      if (ratios.size() >= LEAST) {
        return Optional.of(new Sample(like, ratios));
      }
    }
    return Optional.empty();
  }

  /** Whether another one says the same of every deployment. */
  public boolean isLike(History other) {
    if (done.size() != other.done.size()) {
      return false;
    }
    for (int i = 0; i < done.size(); i++) {
      Deployment mine = done.get(i);
      Deployment theirs = other.done.get(i);
      if (!ratio(mine).equals(ratio(theirs))
          || !mine.items().equals(theirs.items())
          || !samePlace(mine, theirs)
          || !team(mine).equals(other.team(theirs))) {
        return false;
      }
    }
    return true;
  }

  /** How many there are of all. */
  int size() {
    return done.size();
  }

  private List<Double> ratios(Predicate<Deployment> alike) {
    var ratios = new ArrayList<Double>();
    for (Deployment deployment : done) {
      if (alike.test(deployment)) {
        ratio(deployment).ifPresent(ratios::add);
      }
    }
    return ratios;
  }

  private Predicate<Deployment> alike(Like like, Deployment one) {
    return switch (like) {
      case COMPONENT_AND_ENVIRONMENT -> other -> sameItem(one, other) && samePlace(one, other);
      case COMPONENT -> other -> sameItem(one, other);
      case TEAM_AND_ENVIRONMENT -> other -> sameTeam(one, other) && samePlace(one, other);
      case TEAM -> other -> sameTeam(one, other);
      case ENVIRONMENT -> other -> samePlace(one, other);
      case ANY -> _ -> true;
    };
  }

  private static boolean sameItem(Deployment one, Deployment other) {
    return one.items().stream().anyMatch(other.items()::contains);
  }

  private static boolean samePlace(Deployment one, Deployment other) {
    return one.environment().equals(other.environment());
  }

  private boolean sameTeam(Deployment one, Deployment other) {
    Optional<Id<Team>> team = team(one);
    return team.isPresent() && team.equals(team(other));
  }

  private Optional<Id<Team>> team(Deployment deployment) {
    return deployment.team().or(() -> plan.get(Release.class, deployment.release()).team());
  }

  /** Run and verification together. */
  static Optional<Duration> active(Timing timing) {
    return timing.run().flatMap(run -> timing.verification().map(run::plus));
  }

  private static Optional<Double> ratio(Deployment deployment) {
    if (deployment.state() != DeploymentState.DONE) {
      return Optional.empty();
    }
    return active(deployment.timing())
        .filter(Duration::isPositive)
        .flatMap(
            planned ->
                deployment
                    .actuals()
                    .start()
                    .flatMap(
                        start ->
                            deployment
                                .actuals()
                                .end()
                                .map(end -> Duration.between(start, end))
                                .filter(Duration::isPositive)
                                .map(took -> (double) took.toMillis() / planned.toMillis())));
  }
}
