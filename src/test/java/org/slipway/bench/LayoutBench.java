package org.slipway.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.slipway.layout.ElkLayout;
import org.slipway.layout.RealGraph;
import org.slipway.layout.Stability;
import org.slipway.scene.graph.GraphMeasures;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;

/**
 * Layouts of real dependencies ({@code thin-N}): from scratch beside the bare library with the same
 * options and beside Graphviz, where the machine has it; and after one edit, which is worked in, or
 * laid out anew in the order that was. It does not begin where an edit moves much.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LayoutBench {

  private static final double STABLE = 0.95;

  @Param({"100", "500", "2000"})
  public int size;

  private final ElkLayout layout = new ElkLayout();
  private GraphOutline outline = new GraphOutline(List.of(), List.of(), List.of());
  private GraphOutline edited = outline;
  private GraphOutline muchEdited = outline;
  private LaidGraph laid = LaidGraph.EMPTY;

  @Setup
  public void read() {
    Path data = Path.of(System.getProperty("slipway.data", "../shared/data"));
    outline = RealGraph.read(data.resolve("dependency-graphs/thin-" + size + ".csv"));
    laid = fromScratch();
    edited = edited(1);
    muchEdited = edited(5);
    requireStable(afterOneEdit());
    requireStable(inTheOrderThatWas());
  }

  private void requireStable(LaidGraph after) {
    double share = Stability.share(laid, after);
    if (share < STABLE) {
      throw new IllegalStateException("only " + share + " kept their place");
    }
  }

  /** With some cards more, each behind one and before another. */
  private GraphOutline edited(int cards) {
    var nodes = new ArrayList<>(outline.nodes());
    var edges = new ArrayList<>(outline.edges());
    for (int i = 0; i < cards; i++) {
      GraphOutline.Edge between = outline.edges().get(i * outline.edges().size() / cards);
      nodes.add(RealGraph.card("new" + i, Optional.empty()));
      edges.add(new GraphOutline.Edge("to new" + i, between.from(), "new" + i));
    }
    return new GraphOutline(nodes, List.of(), edges);
  }

  @Benchmark
  @Bar(peer = "bareElk", times = 1.2)
  public LaidGraph fromScratch() {
    return layout.lay(outline, Optional.empty(), () -> false);
  }

  /** One card and one line more. */
  @Benchmark
  @Bar(peer = "fromScratch", times = 0.2, size = 2000)
  public LaidGraph afterOneEdit() {
    return layout.lay(edited, Optional.of(laid), () -> false);
  }

  /** An edit of more than is worked in. */
  @Benchmark
  public LaidGraph inTheOrderThatWas() {
    return layout.lay(muchEdited, Optional.of(laid), () -> false);
  }

  @Benchmark
  public ElkNode bareElk() {
    Objects.requireNonNull(LayoutMetaDataService.getInstance());
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, GraphMeasures.ROW - GraphMeasures.HEIGHT);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, GraphMeasures.BETWEEN);
    var nodes = new HashMap<String, ElkNode>();
    for (GraphOutline.Node node : outline.nodes()) {
      ElkNode made = ElkGraphUtil.createNode(root);
      made.setDimensions(node.width(), node.height());
      nodes.put(node.id(), made);
    }
    for (GraphOutline.Edge edge : outline.edges()) {
      ElkGraphUtil.createSimpleEdge(nodes.get(edge.from()), nodes.get(edge.to()));
    }
    new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
    return root;
  }

  /**
   * A peer outside the program.
   *
   * @throws IOException where it is not on this machine: there is no figure then
   */
  @Benchmark
  public int graphviz() throws IOException, InterruptedException {
    Path input = Files.createTempFile("slipway-layout", ".dot");
    try {
      Files.writeString(input, dot(), StandardCharsets.UTF_8);
      Process process =
          new ProcessBuilder("dot", "-Tplain", "-o", "/dev/null", input.toString())
              .inheritIO()
              .start();
      return process.waitFor();
    } finally {
      Files.delete(input);
    }
  }

  private String dot() {
    var text =
        new StringBuilder("digraph {\nrankdir=LR; node [shape=box, width=1.9, height=0.55]\n");
    outline.edges().forEach(e -> text.append(e.from()).append(" -> ").append(e.to()).append('\n'));
    return text.append("}\n").toString();
  }
}
