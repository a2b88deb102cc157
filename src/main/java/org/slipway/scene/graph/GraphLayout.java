package org.slipway.scene.graph;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Finds a place for everything of a graph. May take its time: never called on the FX thread. */
@FunctionalInterface
public interface GraphLayout {

  /**
   * The same outline and the same layout before give the same result.
   *
   * @param before where things stood; what stays stays about where it was. Empty: from scratch
   * @param cancelled asked now and then, by the thread that calls
   * @throws java.util.concurrent.CancellationException when it was
   */
  LaidGraph lay(GraphOutline outline, Optional<LaidGraph> before, BooleanSupplier cancelled);
}
