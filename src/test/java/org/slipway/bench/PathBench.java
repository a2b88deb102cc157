package org.slipway.bench;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.mpxj.ProjectFile;
import org.mpxj.cpm.CpmException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.slipway.core.graph.path.CriticalPath;
import org.slipway.core.graph.path.LargeNetwork;
import org.slipway.core.graph.path.PathAnswer;
import org.slipway.core.graph.path.TaskNetwork;

/**
 * The critical path of tasks with three links each. MPXJ, which recurses, gets a deep stack and
 * finish-to-start links only; on the chain it fails even so.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = "-Xss256m")
public class PathBench {

  @Param({"1000", "10000", "100000"})
  public int size;

  private Networks networks = new Networks();

  /** The same tasks in each peer's own form. */
  private static final class Networks {
    LargeNetwork drawn = LargeNetwork.chain(1);
    TaskNetwork mixed = TaskNetwork.from(0).build();
    TaskNetwork finishToStart = mixed;
    TaskNetwork chain = mixed;
    TaskNetwork fewWindows = mixed;
    TaskNetwork manyWindows = mixed;
    PathLimit limit = PathLimit.of(mixed);
    PathLimit chainLimit = limit;
    Graph<Integer, DefaultWeightedEdge> graph =
        new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
    Optional<ProjectFile> project = Optional.empty();
  }

  @Setup
  public void networks() {
    var made = new Networks();
    LargeNetwork plain = LargeNetwork.finishToStart(size, 20260907);
    LargeNetwork mixed = LargeNetwork.mixed(size, 20260907);
    LargeNetwork chain = LargeNetwork.chain(size);
    made.drawn = mixed;
    made.mixed = mixed.network();
    made.finishToStart = plain.network();
    made.chain = chain.network();
    made.fewWindows = mixed.opening(100);
    made.manyWindows = mixed.opening(10_000);
    made.limit = PathLimit.of(made.mixed);
    made.chainLimit = PathLimit.of(made.chain);
    made.project = Optional.of(plain.project());
    for (int task = 0; task < size; task++) {
      made.graph.addVertex(task);
    }
    for (int link = 0; link < made.mixed.links(); link++) {
      DefaultWeightedEdge edge =
          made.graph.addEdge(made.mixed.before(link), made.mixed.after(link));
      made.graph.setEdgeWeight(edge, (double) made.mixed.shift(link));
    }
    networks = made;
    requireSame(made.mixed, made.limit.slack());
  }

  private static void requireSame(TaskNetwork network, int[] slack) {
    if (!(CriticalPath.of(network) instanceof CriticalPath path)) {
      throw new IllegalStateException("a circle");
    }
    for (int task = 0; task < slack.length; task++) {
      if (slack[task] != path.totalFloat(task)) {
        throw new IllegalStateException("the limit finds another float of " + task);
      }
    }
  }

  @Benchmark
  @Bar(peer = "limit", times = 2)
  public PathAnswer slipway() {
    return CriticalPath.of(networks.mixed);
  }

  /** From tasks and links, as after an edit: they are brought into order once more. */
  @Benchmark
  public PathAnswer fromTasksAndLinks() {
    return CriticalPath.of(networks.drawn.network());
  }

  @Benchmark
  public int[] limit() {
    return networks.limit.slack();
  }

  /** Longest paths from both ends, along its topological order. */
  @Benchmark
  public long[] jgrapht() {
    Graph<Integer, DefaultWeightedEdge> graph = networks.graph;
    int[] order = new int[size];
    int ordered = 0;
    long[] earliest = new long[size];
    Arrays.fill(earliest, Long.MIN_VALUE);
    long finish = 0;
    var inOrder = new TopologicalOrderIterator<>(graph);
    while (inOrder.hasNext()) {
      int task = inOrder.next();
      order[ordered++] = task;
      earliest[task] = earliest[task] == Long.MIN_VALUE ? 0 : earliest[task];
      finish = Math.max(finish, earliest[task] + networks.mixed.duration(task));
      for (DefaultWeightedEdge edge : graph.outgoingEdgesOf(task)) {
        int after = graph.getEdgeTarget(edge);
        long bound = earliest[task] + (long) graph.getEdgeWeight(edge);
        earliest[after] = Math.max(earliest[after], bound);
      }
    }
    long[] slack = new long[size];
    for (int at = size - 1; at >= 0; at--) {
      int task = order[at];
      long latest = Long.MAX_VALUE;
      for (DefaultWeightedEdge edge : graph.outgoingEdgesOf(task)) {
        int after = graph.getEdgeTarget(edge);
        long until = earliest[after] + slack[after] - (long) graph.getEdgeWeight(edge);
        latest = Math.min(latest, until);
      }
      latest = latest == Long.MAX_VALUE ? finish - networks.mixed.duration(task) : latest;
      slack[task] = latest - earliest[task];
    }
    return slack;
  }

  @Benchmark
  @Bar(peer = "mpxj", times = 0.02)
  public PathAnswer finishToStart() {
    return CriticalPath.of(networks.finishToStart);
  }

  @Benchmark
  public ProjectFile mpxj() throws CpmException {
    ProjectFile project = networks.project.orElseThrow();
    LargeNetwork.schedule(project);
    return project;
  }

  @Benchmark
  @Bar(peer = "chainLimit", times = 2)
  public PathAnswer chain() {
    return CriticalPath.of(networks.chain);
  }

  @Benchmark
  public int[] chainLimit() {
    return networks.chainLimit.slack();
  }

  /** Each task in one of a hundred windows. */
  @Benchmark
  public PathAnswer openTime() {
    return CriticalPath.of(networks.fewWindows);
  }

  /** A hundred times as many windows: by their logarithm twice as much to look up. */
  @Benchmark
  @Bar(peer = "openTime", times = 2)
  public PathAnswer openTimeOfManyWindows() {
    return CriticalPath.of(networks.manyWindows);
  }
}
