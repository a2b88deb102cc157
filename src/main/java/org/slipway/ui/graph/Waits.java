package org.slipway.ui.graph;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Phrase;
import org.slipway.core.schedule.path.Awaited;
import org.slipway.core.schedule.path.PathPhrases;
import org.slipway.core.schedule.path.PlanPath;

/**
 * What deployments wait for.
 *
 * @param path the dates that follow from it, or a circle; empty: it is not told
 * @param phrases in words; empty: they are not told
 */
record Waits(Optional<PlanPath> path, Optional<PathPhrases> phrases) {

  static final Waits UNTOLD = new Waits(Optional.empty(), Optional.empty());

  /** In a plan with circles those of the circles alone. */
  List<Awaited> all() {
    return path.map(
            told ->
                switch (told) {
                  case PlanPath.Computed computed -> computed.links();
                  case PlanPath.Circle(List<List<Awaited>> circles) ->
                      circles.stream().flatMap(List::stream).distinct().toList();
                })
        .orElse(List.of());
  }

  /** Why one waits for another. */
  Optional<Phrase> edge(Awaited wait) {
    return phrases.map(said -> said.edge(wait));
  }
}
