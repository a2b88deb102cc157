package org.slipway.core.graph.component;

import java.util.Arrays;
import org.slipway.core.graph.Matrix;

/**
 * The dependency matrix of a plan: rows and columns in the order in which components go, the needed
 * first. Blocks are systems, which are components that are part of nothing with all their parts,
 * and circles.
 */
public final class DependencyMatrix {

  private DependencyMatrix() {}

  /** Circles alone stand together. */
  public static Matrix of(ComponentGraph graph) {
    return Matrix.of(graph.needs().reversed());
  }

  /** Each system stands together. */
  public static Matrix bySystem(ComponentGraph graph) {
    int[] systems = graph.systems();
    int[] heads = Arrays.stream(systems).sorted().distinct().toArray();
    int[] groups =
        Arrays.stream(systems).map(system -> Arrays.binarySearch(heads, system)).toArray();
    return Matrix.of(graph.needs().reversed(), groups, heads.length);
  }
}
