package org.slipway.core.schedule.wave;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Wave;
import org.slipway.core.time.Interval;

/**
 * One wave of a release with its deployments.
 *
 * @param number 0 is the first
 * @param deployments that are not cancelled, in id order
 * @param missing environments of the wave that none of them goes to
 */
public record WaveStep(
    int number, Wave wave, List<Deployment> deployments, List<Id<Environment>> missing) {

  public WaveStep {
    deployments = List.copyOf(deployments);
    missing = List.copyOf(missing);
  }

  /** The first planned start; empty where none is planned. */
  public Optional<Instant> start() {
    return deployments.stream()
        .flatMap(deployment -> deployment.timing().startsAt().stream())
        .min(Comparator.naturalOrder());
  }

  /** When the last of them is verified; empty where one of them cannot be computed. */
  public Optional<Instant> verified() {
    List<Instant> ends =
        deployments.stream().flatMap(deployment -> verified(deployment).stream()).toList();
    return ends.size() == deployments.size()
        ? ends.stream().max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** When the next wave may start: verified and soaked; empty where that cannot be computed. */
  public Optional<Instant> soaked() {
    return verified().map(end -> end.plus(wave.soak()));
  }

  /** Whether a deployment failed or was rolled back, so that it is never verified. */
  public static boolean hasFailed(Deployment deployment) {
    return deployment.state() == DeploymentState.FAILED
        || deployment.state() == DeploymentState.ROLLED_BACK;
  }

  /** When a deployment is verified: as observed once it is over, else as planned. */
  public static Optional<Instant> verified(Deployment deployment) {
    boolean over = deployment.state() == DeploymentState.DONE;
    return Optional.of(deployment)
        .filter(_ -> over)
        .flatMap(d -> d.actuals().end())
        .or(() -> deployment.timing().active().map(Interval::end));
  }
}
