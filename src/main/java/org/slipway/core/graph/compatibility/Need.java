package org.slipway.core.graph.compatibility;

import java.util.Optional;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Requirement;

/**
 * A version of a component beside a version of another one that it needs.
 *
 * @param consumerVersion empty: not known
 * @param providerVersion empty: not known
 * @param answer whether they can live together
 * @param needed the requirement that gave this answer; empty: none is declared
 */
public record Need(
    Id<Component> consumer,
    Optional<String> consumerVersion,
    Id<Component> provider,
    Optional<String> providerVersion,
    Answer answer,
    Optional<Requirement> needed) {}
