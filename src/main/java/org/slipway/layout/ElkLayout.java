package org.slipway.layout;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slipway.scene.graph.GraphLayout;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;

/**
 * Layers from left to right by Eclipse ELK, frames around their cards. A small edit is worked into
 * the layout before, without the library, where there is room for it. Safe for several threads at a
 * time. The library is loaded when it is needed for the first time, not with this class.
 */
public final class ElkLayout implements GraphLayout {

  @Override
  public LaidGraph lay(
      GraphOutline outline, Optional<LaidGraph> before, BooleanSupplier cancelled) {
    if (outline.nodes().isEmpty() && outline.groups().isEmpty()) {
      return LaidGraph.EMPTY;
    }
    return before
        .flatMap(laid -> Insertion.of(outline, laid))
        .orElseGet(() -> ElkRun.lay(outline, before, cancelled));
  }
}
