package org.slipway.core.graph.compatibility;

import java.util.List;
import java.util.Optional;

/**
 * Versions N and N−1 that the planned order, or a rollback, can bring together on one edge.
 *
 * @param consumer the arrival of the one that needs
 * @param provider the arrival of the one that is needed; of the same deployment where both versions
 *     run beside each other
 * @param decision of the mixed pairs alone
 * @param need the worst of them; where all pass, one that passes; empty: no mixed pair can meet
 * @param before the versions that the two had before; the consumer's, then the provider's
 * @param open those of the two whose dates are not known and would decide whether they clash, which
 *     is therefore unknown; else empty
 */
public record Mix(
    Arrival consumer,
    Arrival provider,
    EdgeDecision decision,
    Optional<Need> need,
    List<Optional<String>> before,
    List<Arrival> open) {

  public Mix {
    before = List.copyOf(before);
    open = List.copyOf(open);
  }

  /** Whether both come by one deployment. */
  public boolean together() {
    return consumer.deployment().equals(provider.deployment());
  }
}
