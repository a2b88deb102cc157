package org.slipway.bench;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.slipway.core.graph.Digraph;
import org.slipway.core.graph.Graphs;
import org.slipway.core.graph.Order;
import org.slipway.core.graph.Reach;
import org.slipway.core.graph.ShortestCycle;
import org.slipway.core.graph.SinglePoints;
import org.slipway.core.graph.StrongComponents;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.graph.component.Direction;
import org.slipway.core.graph.component.Impact;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;

/** What is asked of the 58,017 real dependencies that have any. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GraphBench {

  private Digraph graph = Graphs.chain(1);
  private StrongComponents strong = StrongComponents.of(graph);
  private ComponentGraph components = ComponentGraph.of(Plan.EMPTY);
  private Id<Component> mostNeeded = new Id<>(new UUID(1, 0));
  private int next;

  @Setup
  public void read() throws IOException {
    graph = Graphs.real("full-63666");
    strong = StrongComponents.of(graph);
    components = RealComponents.graph("full-63666");
    mostNeeded =
        components.components().stream()
            .max(Comparator.comparingInt(this::needing))
            .orElse(mostNeeded);
  }

  private int needing(Id<Component> one) {
    return components.whole().reversed().degree(components.number(one));
  }

  /** Every strong component of more than one node, with one shortest cycle. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Bar(millis = 2_000)
  public long cycles() {
    StrongComponents found = StrongComponents.of(graph);
    return found.cyclic().stream().mapToInt(one -> ShortestCycle.of(found, one).size()).sum();
  }

  /** All that one node after the other is needed by, with the reason for each. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Bar(millis = 50)
  public int impact() {
    next = (next + 7919) % graph.nodes();
    return Reach.from(graph.reversed(), next).size();
  }

  /** The same of a plan: a line for each component, with the edges to it. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Bar(millis = 50)
  public int impactInPlan() {
    next = (next + 7919) % components.components().size();
    var one = List.of(components.component(next));
    return Impact.of(components, Direction.DOWNSTREAM, one).lines().size();
  }

  /** Of the one that most others name: every time one of the longest answers. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Bar(millis = 50)
  public int largestImpactInPlan() {
    return Impact.of(components, Direction.DOWNSTREAM, List.of(mostNeeded)).lines().size();
  }

  /** What only one node after the other joins. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  public int singlePoint() {
    next = (next + 7919) % graph.nodes();
    return SinglePoints.of(strong).at(next).size();
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  public int order() {
    return Order.of(graph).stageCount();
  }
}
