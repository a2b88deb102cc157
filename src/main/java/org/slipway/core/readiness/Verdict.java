package org.slipway.core.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Ref;

/**
 * What the rules decided about one subject, with everything it rests on.
 *
 * @param subject a deployment, or a release for its release-level rules
 * @param go the decision
 * @param findings all of them, in the order of the registry
 * @param score the advisory score; empty where no advisory applies
 * @param flips the shortest list of findings whose change gives GO; empty for GO, and where no rule
 *     applies
 * @param at evaluation instant; stands beside the digest, not in it
 */
public record Verdict(
    Ref subject,
    Go go,
    List<Finding> findings,
    Optional<Score> score,
    List<Finding> flips,
    Instant at) {

  public Verdict {
    findings = List.copyOf(findings);
    flips = List.copyOf(flips);
  }
}
