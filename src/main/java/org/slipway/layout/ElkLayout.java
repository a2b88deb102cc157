package org.slipway.layout;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.slipway.scene.graph.GraphLayout;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;

/**
 * Layers from left to right by Eclipse ELK, frames around their cards. A small edit is worked into
 * the layout before, without the library, where there is room for it. Safe for several threads at a
 * time.
 */
public final class ElkLayout implements GraphLayout {

  /** The library's registry of what may be copied; made once, by whichever thread comes first. */
  private static final class Registry {
    private static final LayoutMetaDataService SERVICE = LayoutMetaDataService.getInstance();
  }

  @Override
  public LaidGraph lay(
      GraphOutline outline, Optional<LaidGraph> before, BooleanSupplier cancelled) {
    if (outline.nodes().isEmpty() && outline.groups().isEmpty()) {
      return LaidGraph.EMPTY;
    }
    return before
        .flatMap(laid -> Insertion.of(outline, laid))
        .orElseGet(() -> whole(outline, before, cancelled));
  }

  /** All of it by the library; cards that stood in one column stay in their order. */
  private static LaidGraph whole(
      GraphOutline outline, Optional<LaidGraph> before, BooleanSupplier cancelled) {
    Objects.requireNonNull(Registry.SERVICE);
    var graph = new ElkGraph(outline, before.map(laid -> Places.of(outline, laid)));
    new LayeredLayoutProvider().layout(graph.root(), new Watch(cancelled));
    return graph.laid();
  }

  /**
   * Stops the library where it begins its next step, by an exception: it does not look for a wish
   * to stop everywhere itself.
   */
  private static final class Watch extends BasicProgressMonitor {

    private final BooleanSupplier cancelled;

    Watch(BooleanSupplier cancelled) {
      this.cancelled = cancelled;
    }

    @Override
    protected void doBegin(String name, float total, boolean top, int level) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException(name);
      }
    }

    @Override
    protected BasicProgressMonitor doSubTask(float work, int level) {
      return new Watch(cancelled);
    }
  }
}
