package org.slipway.scene.graph;

import java.util.Optional;
import java.util.Set;
import org.slipway.core.plan.Phrase;
import org.slipway.text.Texts;

/**
 * What of a graph is shown at first, where all of it would be too much to read.
 *
 * @param content what there is to be seen; more than was given where cards in circles got a frame,
 *     less where only the most connected are shown
 * @param closed frames that are closed at first
 * @param says why it is not all of it; empty: it is
 */
public record Crowding(GraphContent content, Set<String> closed, Optional<Phrase> says) {

  /** More cards than that nobody reads at once. */
  private static final int NODES = 2000;

  /** In frames they take more room, for lines are led around frames. */
  private static final int NODES_IN_FRAMES = 500;

  /** More lines a card than that hide each other, unless there are few. */
  private static final int EDGES_PER_NODE = 5;

  private static final int FEW = 400;

  public Crowding {
    closed = Set.copyOf(closed);
  }

  /**
   * Closes as little as needed: systems (the innermost frames), then what is around them, then
   * cards that need each other in circles; if that is not enough, the most connected are shown
   * alone. The same content gives the same.
   */
  public static Crowding relieved(GraphContent all, Texts texts) {
    return isCrowded(all) ? new Relief(all, texts).relieved() : open(all);
  }

  /** All of it, however much that is. */
  public static Crowding open(GraphContent all) {
    return new Crowding(all, Set.of(), Optional.empty());
  }

  static boolean isCrowded(GraphContent seen) {
    int nodes = seen.nodes().size();
    int edges = seen.edges().size();
    int most = seen.groups().isEmpty() ? NODES : NODES_IN_FRAMES;
    return nodes > most || (edges > FEW && edges > EDGES_PER_NODE * nodes);
  }
}
