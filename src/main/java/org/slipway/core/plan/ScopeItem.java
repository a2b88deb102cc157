package org.slipway.core.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing a release promises.
 *
 * @param ticket its id in the ticket system
 * @param businessUnit who asked for it
 * @param impactRank 1 is highest
 * @param addedAt when it came in; judged against the scope freeze
 */
public record ScopeItem(
    String title,
    Optional<String> ticket,
    Optional<Id<BusinessUnit>> businessUnit,
    Optional<Integer> impactRank,
    ScopeState state,
    Instant addedAt) {}
