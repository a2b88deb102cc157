package org.slipway.core.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * One person's decision on the content of a release, taken under a role.
 *
 * @param role the seat, for example {@code operations}
 * @param at milliseconds
 * @param contentDigest SHA-256, hex, of the content that was decided on
 * @param assurance claimed, or proven by a signature
 */
public record Approval(
    Head<Approval> head,
    Id<Release> release,
    Id<Person> person,
    String role,
    Decision decision,
    Instant at,
    String contentDigest,
    Assurance assurance,
    Optional<String> note)
    implements PlanRecord {

  @Override
  public Id<Approval> id() {
    return head.id();
  }
}
