package org.slipway.scene.graph;

import java.util.Optional;
import java.util.Set;

/**
 * What is brought out of a graph. The sets hold ids of nodes and of edges.
 *
 * @param selected a node, a group or an edge
 * @param ringed whether the keyboard is on the selected one
 * @param critical on a critical path
 * @param blast touched if the selected one slips or fails
 * @param focus all else is dimmed; empty: nothing is
 */
public record GraphEmphasis(
    Optional<String> selected,
    boolean ringed,
    Set<String> critical,
    Set<String> blast,
    Optional<Set<String>> focus) {

  public static final GraphEmphasis NONE =
      new GraphEmphasis(Optional.empty(), false, Set.of(), Set.of(), Optional.empty());

  public GraphEmphasis {
    critical = Set.copyOf(critical);
    blast = Set.copyOf(blast);
    focus = focus.map(Set::copyOf);
  }

  boolean isSelected(String id) {
    return selected.isPresent() && selected.get().equals(id);
  }

  boolean isDimmed(String id) {
    return focus.isPresent() && !focus.get().contains(id);
  }
}
