package org.slipway.core.readiness.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Stage;
import org.slipway.core.readiness.Case;
import org.slipway.core.time.Interval;

/** The other deployments of the release that is judged. */
final class Siblings {

  private Siblings() {}

  /** Those that go or went to environments of a stage, in the order of the plan. */
  static List<Deployment> at(Case judged, Stage stage) {
    return judged
        .plan()
        .naming(judged.release(), Deployment.class)
        .filter(d -> !d.id().equals(judged.deployment().id()))
        .filter(d -> environment(judged, d).stage() == stage)
        .filter(Siblings::mayCount)
        .sorted(Comparator.comparing(Deployment::id, (a, b) -> a.compareTo(b)))
        .toList();
  }

  static Environment environment(Case judged, Deployment deployment) {
    return judged.plan().get(Environment.class, deployment.environment());
  }

  private static boolean mayCount(Deployment deployment) {
    return deployment.state().unfinished() || deployment.state() == DeploymentState.DONE;
  }

  /** Whether it is done, or its verification ends by then; empty: that cannot be computed. */
  static Optional<Boolean> verifiedBy(Deployment sibling, Optional<Instant> then) {
    if (sibling.state() == DeploymentState.DONE) {
      return Optional.of(true);
    }
    Optional<Instant> verified = sibling.timing().active().map(Interval::end);
    return verified.isEmpty() || then.isEmpty()
        ? Optional.empty()
        : Optional.of(!verified.get().isAfter(then.get()));
  }
}
