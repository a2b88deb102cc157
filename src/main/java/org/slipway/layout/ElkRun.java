package org.slipway.layout;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;

/** A layout of the whole by the library, which is loaded with this class. */
final class ElkRun {

  /** The library's registry of what may be copied; made once, by whichever thread comes first. */
  private static final LayoutMetaDataService REGISTRY = LayoutMetaDataService.getInstance();

  private ElkRun() {}

  /**
   * @param before cards that stood in one column stay in their order
   * @throws CancellationException when it was cancelled
   */
  static LaidGraph lay(
      GraphOutline outline, Optional<LaidGraph> before, BooleanSupplier cancelled) {
    Objects.requireNonNull(REGISTRY);
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
