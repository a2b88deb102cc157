package org.slipway.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Timing;
import org.slipway.json.Content;

/** All rules over a whole plan with 1,000 rules of time, from cold and after one edit. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AnalysisBench {

  private static final Phrase LABEL = Phrase.of("bench");

  @Param({"1000", "4000", "10000"})
  public int size;

  private Plan plan = Plan.EMPTY;
  private List<Deployment> deployments = List.of();
  private List<Freeze> freezes = List.of();
  private Analysis analysis = Analysis.of(Plan.EMPTY, BusyPlan.NOW, Content.FINGERPRINT);
  private int next;

  @Setup
  public void plan() {
    plan = BusyPlan.of(size);
    deployments = new ArrayList<>(plan.deployments().values());
    freezes = new ArrayList<>(plan.freezes().values());
    analysis = Analysis.of(plan, BusyPlan.NOW, Content.FINGERPRINT);
    if (analysis.findings().count() == 0) {
      throw new IllegalStateException("nothing to judge");
    }
  }

  /** Every finding of the plan as it was just opened. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Bar(millis = 1_000, size = 10_000)
  public long fromCold() {
    return Analysis.of(plan, BusyPlan.NOW, Content.FINGERPRINT).findings().count();
  }

  /** A deployment is moved by an hour: to every finding of the plan after it. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Bar(millis = 50, size = 10_000)
  public long afterAMove() {
    next = (next + 7919) % size;
    Deployment deployment = deployments.get(next);
    Timing timing = deployment.timing();
    PlannedStart start = timing.start().orElseThrow();
    Instant later = start.at().plus(Duration.ofHours(1));
    return after(
        Shape.with(deployment, "timing", timing.withStart(new PlannedStart(later, start.zone()))));
  }

  /** A freeze is renamed, which is told to everything it is about. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Bar(millis = 50, size = 10_000)
  public long afterAFreeze() {
    next = (next + 7919) % freezes.size();
    return after(Shape.with(freezes.get(next), "name", "Freeze again"));
  }

  private long after(PlanRecord record) {
    Edit edit = Edit.put(LABEL, record);
    Plan after = ((Applied.Done) plan.apply(edit)).plan();
    return analysis.after(after, edit).findings().count();
  }
}
