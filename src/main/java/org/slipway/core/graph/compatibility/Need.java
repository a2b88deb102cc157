package org.slipway.core.graph.compatibility;

import java.util.List;
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
 * @param open arrivals whose dates are not known and would decide between a clash and another
 *     answer, which is therefore unknown; else empty
 */
public record Need(
    Id<Component> consumer,
    Optional<String> consumerVersion,
    Id<Component> provider,
    Optional<String> providerVersion,
    Answer answer,
    Optional<Requirement> needed,
    List<Arrival> open) {

  public Need {
    open = List.copyOf(open);
  }

  /** The same, unknown as long as the dates of these are. */
  Need dependingOn(List<Arrival> arrivals) {
    return new Need(
        consumer, consumerVersion, provider, providerVersion, Answer.UNKNOWN, needed, arrivals);
  }
}
