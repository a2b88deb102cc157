package org.slipway.core.graph.compatibility;

import java.util.List;
import java.util.Optional;

/**
 * What became of one edge.
 *
 * @param reachable the pairs of versions that can meet; in the order of {@link VersionPair}
 * @param answer the worst of theirs
 * @param worst the pair that gave it and is reached in the fewest steps; empty: all pass
 * @param witness the fewest steps from the start that let this pair meet; in order
 */
public record EdgeDecision(
    Edge edge,
    List<VersionPair> reachable,
    Answer answer,
    Optional<VersionPair> worst,
    List<Step> witness) {

  public EdgeDecision {
    reachable = List.copyOf(reachable);
    witness = List.copyOf(witness);
  }

  /** The same, unknown. */
  EdgeDecision unknown() {
    return new EdgeDecision(edge, reachable, Answer.UNKNOWN, worst, witness);
  }
}
