package org.slipway.bench;

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
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.json.Content;

/**
 * Slots of one deployment among many bookings and 1,000 rules of time, on the analysis that an open
 * plan has, with the reasons against every start before.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.SampleTime)
public class SlotBench {

  @Param({"1000", "10000", "100000"})
  public int size;

  private List<Deployment> deployments = List.of();
  private Analysis analysis = Analysis.of(Plan.EMPTY, BusyPlan.NOW, Content.FINGERPRINT);
  private int next;

  @Setup
  public void plan() {
    Plan plan = BusyPlan.of(size);
    deployments = new ArrayList<>(plan.deployments().values());
    analysis = Analysis.of(plan, BusyPlan.NOW, Content.FINGERPRINT);
    for (int n = 0; n < 20; n++) {
      allSlots();
    }
    if (!(nextSlot() instanceof SlotAnswer.Found)) {
      throw new IllegalStateException("nothing is found");
    }
  }

  /** The first start that fits from its present start on. */
  @Benchmark
  @Bar(millis = 1, size = 10_000)
  public SlotAnswer nextSlot() {
    return analysis.nextSlot(request());
  }

  /** The hundred best starts of the next 90 days. */
  @Benchmark
  public SlotAnswer allSlots() {
    return analysis.slots(request());
  }

  private SlotRequest request() {
    next = (next + 7919) % size;
    Deployment deployment = deployments.get(next);
    return SlotRequest.of(deployment, deployment.timing().startsAt().orElseThrow());
  }
}
