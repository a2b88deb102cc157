package org.slipway.pack.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Assurance;
import org.slipway.core.plan.Decision;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.readiness.Go;

/**
 * Who decided what, and who signs it. It names the digests of the other two parts, so that no part
 * of another pack fits beside it.
 *
 * @param verdict of the release; empty where all its deployments are finished
 * @param verdictDigest over the digests of the release's verdict and of those of its deployments
 * @param approvals in plan order
 */
public record PackDecision(
    String contentDigest,
    String factsDigest,
    Optional<Go> verdict,
    String verdictDigest,
    List<Seat> approvals,
    Signing signing) {

  public PackDecision {
    approvals = List.copyOf(approvals);
  }

  /**
   * One approval.
   *
   * @param role the seat
   * @param contentDigest what was decided on; it counts only where it is that of this pack
   * @param assurance claimed: somebody said so, no key stands behind it
   */
  public record Seat(
      Id<Person> person,
      String name,
      String role,
      Decision decision,
      Instant at,
      String contentDigest,
      Assurance assurance,
      Optional<String> note) {}

  /**
   * Who signs the pack.
   *
   * @param by as the certificate names them
   * @param fingerprint SHA-256 of the certificate
   * @param at the signer's own word: no time-stamping authority stands behind it
   */
  public record Signing(String by, String fingerprint, Instant at) {}
}
