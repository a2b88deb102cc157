package org.slipway.core.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;

/**
 * When a release goes live: the first planned start in production among its deployments, or the
 * first of all where none goes to production. Cancelled deployments don't count. Checklists are due
 * relative to it.
 */
public final class GoLive {

  private GoLive() {}

  /** The instant, or nothing where no deployment has a start. */
  public static Optional<Instant> of(Plan plan, Release release) {
    List<Deployment> going =
        plan.naming(release, Deployment.class)
            .filter(d -> d.state() != DeploymentState.CANCELLED)
            .toList();
    return first(going.stream().filter(d -> inProduction(plan, d)).toList()).or(() -> first(going));
  }

  /**
   * Whether the start of a deployment may be that at which its release goes live: it goes to
   * production, or none of the others that have a start does.
   */
  public static boolean counts(Plan plan, Deployment deployment) {
    return inProduction(plan, deployment)
        || others(plan, deployment).stream()
            .noneMatch(d -> inProduction(plan, d) && d.timing().startsAt().isPresent());
  }

  /** When the release of a deployment goes live by its others of the same sort. */
  public static Optional<Instant> without(Plan plan, Deployment deployment) {
    boolean production = inProduction(plan, deployment);
    return first(
        others(plan, deployment).stream()
            .filter(d -> !production || inProduction(plan, d))
            .toList());
  }

  private static List<Deployment> others(Plan plan, Deployment deployment) {
    return plan.naming(plan.get(Release.class, deployment.release()), Deployment.class)
        .filter(d -> d.state() != DeploymentState.CANCELLED && !d.id().equals(deployment.id()))
        .toList();
  }

  private static boolean inProduction(Plan plan, Deployment deployment) {
    return plan.get(Environment.class, deployment.environment()).stage() == Stage.PRODUCTION;
  }

  private static Optional<Instant> first(List<Deployment> deployments) {
    return deployments.stream()
        .flatMap(d -> d.timing().startsAt().stream())
        .min(Comparator.naturalOrder());
  }
}
