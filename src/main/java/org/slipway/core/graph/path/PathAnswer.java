package org.slipway.core.graph.path;

import java.util.List;

/** The dates of a network, or why there are none. */
public sealed interface PathAnswer permits CriticalPath, PathAnswer.Cycle {

  /**
   * Tasks wait for each other in a circle, so nothing was computed.
   *
   * @param links one circle in order: each leads to the task that the next one leaves, the last to
   *     the task that the first one leaves
   */
  record Cycle(List<Integer> links) implements PathAnswer {
    public Cycle {
      links = List.copyOf(links);
    }
  }
}
