package org.slipway.core.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Ref;

/**
 * The verdict of a release: the worst of its unfinished deployments joined with its release-level
 * rules (DESIGN §1).
 *
 * @param release the release
 * @param go empty where all its deployments are finished: then the outcome is shown instead; a
 *     release without a deployment is UNKNOWN
 * @param worst the deployment that decided, where one did
 * @param own the release-level rules
 * @param deployments verdicts of the unfinished deployments, in plan order
 * @param findings all of them, each once: the release's own, then those of each deployment
 */
public record ReleaseVerdict(
    Ref release,
    Optional<Go> go,
    Optional<Ref> worst,
    Verdict own,
    List<Verdict> deployments,
    List<Finding> findings) {

  public ReleaseVerdict {
    deployments = List.copyOf(deployments);
    findings = List.copyOf(findings);
  }

  /** With the findings of its verdicts. */
  public ReleaseVerdict(
      Ref release, Optional<Go> go, Optional<Ref> worst, Verdict own, List<Verdict> deployments) {
    this(release, go, worst, own, deployments, all(release, own, deployments));
  }

  private static List<Finding> all(Ref release, Verdict own, List<Verdict> deployments) {
    var all = new ArrayList<>(own.findings());
    for (Verdict verdict : deployments) {
      verdict.findings().stream().filter(f -> !f.subject().equals(release)).forEach(all::add);
    }
    return all;
  }
}
