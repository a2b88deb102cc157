package org.slipway.ui.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.EnvironmentAdvice;
import org.slipway.core.graph.component.BlockedBy;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.ReleaseVerdict;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.risk.Risks;
import org.slipway.core.schedule.path.PathPhrases;
import org.slipway.core.schedule.path.PlanPath;

/** What the rules say about a plan; computed when asked. Safe for all threads. */
public interface Judged {

  Verdict of(Deployment deployment);

  ReleaseVerdict of(Release release);

  /** The findings on every reservation that is not over. */
  List<Finding> bookings();

  /** Whether an environment should be shared or dedicated. */
  EnvironmentAdvice advice(Environment environment);

  /** SHA-256, hex, of a verdict. */
  String digest(Verdict verdict);

  /** SHA-256, hex, of the content of a release that approvers sign. */
  String contentDigest(Id<Release> release);

  /** How risky each deployment is. */
  Risks risks();

  /** The critical path through all that is unfinished; empty: it is not told here. */
  default Optional<PlanPath> path() {
    return Optional.empty();
  }

  /** What the dates of the critical path follow from, in words; empty: it is not told here. */
  default Optional<PathPhrases> pathPhrases() {
    return Optional.empty();
  }

  /** What holds a deployment up, and what that; empty: it is not told here. */
  default Optional<BlockedBy> blockedBy(Deployment deployment) {
    return Optional.empty();
  }

  /** Evaluation instant. */
  Instant at();
}
