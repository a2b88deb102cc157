package org.slipway.core.schedule.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Wave;

/** The waves of a release, each with its deployments. */
public final class Waves {

  private Waves() {}

  /** In the order in which they go; empty where the release goes in no waves. */
  public static List<WaveStep> of(Plan plan, Release release) {
    List<Deployment> going =
        plan.naming(release, Deployment.class)
            .filter(deployment -> deployment.state() != DeploymentState.CANCELLED)
            .toList();
    var steps = new ArrayList<WaveStep>();
    for (Wave wave : release.waves()) {
      List<Deployment> own =
          going.stream().filter(d -> wave.environments().contains(d.environment())).toList();
      steps.add(
          new WaveStep(
              steps.size(),
              wave,
              own,
              wave.environments().stream()
                  .filter(id -> own.stream().noneMatch(d -> d.environment().equals(id)))
                  .toList()));
    }
    return steps;
  }

  /** The number of the first wave that an environment of a deployment is in. */
  public static Optional<Integer> number(Release release, Deployment deployment) {
    for (int n = 0; n < release.waves().size(); n++) {
      if (release.waves().get(n).environments().contains(deployment.environment())) {
        return Optional.of(n);
      }
    }
    return Optional.empty();
  }

  /** The waves before that of a deployment, in order; none where it is in no wave. */
  public static List<WaveStep> before(Plan plan, Deployment deployment) {
    Release release = plan.get(Release.class, deployment.release());
    return number(release, deployment)
        .map(number -> of(plan, release).subList(0, number))
        .orElse(List.of());
  }
}
