package org.slipway.pack.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Ref;
import org.slipway.core.readiness.Extract;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.ReleaseVerdict;
import org.slipway.core.readiness.Verdict;

/**
 * What the decision rests on: for the release and each of its unfinished deployments the extract,
 * the verdict on it and the verdict's digest, so that anyone can recompute them.
 *
 * @param program the version that made it
 * @param contentDigest of the {@code content} part beside it
 * @param evaluatedAt when the rules were asked
 * @param go the verdict of the release; empty where all its deployments are finished
 * @param worst the deployment that decided, where one did
 * @param own the release's own rules
 * @param deployments the unfinished ones, in plan order
 * @param journal empty: the plan came from a file
 * @param sample made from the bundled sample with its fixed clock
 */
public record PackFacts(
    String program,
    String contentDigest,
    Instant evaluatedAt,
    Optional<Go> go,
    Optional<Ref> worst,
    Judged own,
    List<Judged> deployments,
    Optional<JournalHead> journal,
    boolean sample) {

  public PackFacts {
    deployments = List.copyOf(deployments);
  }

  /**
   * A verdict with everything it was made of.
   *
   * @param digest of the verdict (DESIGN §1)
   */
  public record Judged(Extract extract, Verdict verdict, String digest) {}

  /** The verdict of the release as the rules gave it. */
  public ReleaseVerdict verdict() {
    return new ReleaseVerdict(
        own.verdict().subject(),
        go,
        worst,
        own.verdict(),
        deployments.stream().map(Judged::verdict).toList());
  }
}
