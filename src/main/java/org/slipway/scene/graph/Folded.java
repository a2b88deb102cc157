package org.slipway.scene.graph;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A graph with some frames closed: a closed frame is a card of the frame's id, its inner lines are
 * gone, and lines that now lie between the same two cards are one.
 *
 * @param content what is to be seen
 * @param inside how many nodes a card, or how many edges a line, stands for, where it stands for
 *     others
 * @param shownAs of each node, group and edge that is folded away: what shows it
 */
public record Folded(
    GraphContent content, Map<String, Integer> inside, Map<String, String> shownAs) {

  public Folded {
    inside = Collections.unmodifiableMap(new TreeMap<>(inside));
    shownAs = Collections.unmodifiableMap(new TreeMap<>(shownAs));
  }

  /**
   * Closes frames.
   *
   * @param closed ids of groups; others are ignored
   */
  public static Folded of(GraphContent all, Set<String> closed) {
    return closed.isEmpty() ? open(all) : new Folding(all, closed).folded();
  }

  /** With everything open. */
  public static Folded open(GraphContent all) {
    return new Folded(all, Map.of(), Map.of());
  }

  /** Where a node, group or edge is seen: itself, or the card or line that stands for it. */
  public String shown(String id) {
    return Objects.requireNonNull(shownAs.getOrDefault(id, id));
  }

  /** How many nodes or edges one that is seen stands for; empty: for itself alone. */
  public Optional<Integer> standsFor(String id) {
    return Optional.ofNullable(inside.get(id));
  }

  /** The same emphasis on what is seen. */
  public GraphEmphasis shown(GraphEmphasis emphasis) {
    return new GraphEmphasis(
        emphasis.selected().map(this::shown),
        emphasis.ringed(),
        shown(emphasis.critical()),
        shown(emphasis.blast()),
        emphasis.focus().map(this::shown));
  }

  private Set<String> shown(Set<String> ids) {
    return ids.stream().map(this::shown).collect(Collectors.toSet());
  }
}
