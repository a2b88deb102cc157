package org.slipway.ui.graph;

import java.util.Optional;
import java.util.Set;

/**
 * What of the graph the reader has folded and sought.
 *
 * @param closed ids of the frames that are folded; empty: as is usual
 * @param open whether all is to be seen, however much that is
 * @param wanted id of a card that is to be seen, though it was left out of a crowded graph
 */
record Folds(Optional<Set<String>> closed, boolean open, Optional<String> wanted) {

  static final Folds USUAL = new Folds(Optional.empty(), false, Optional.empty());

  Folds {
    closed = closed.map(Set::copyOf);
  }

  Folds closed(Set<String> ids) {
    return new Folds(Optional.of(ids), open, wanted);
  }

  Folds wanting(String id) {
    return new Folds(closed, open, Optional.of(id));
  }
}
