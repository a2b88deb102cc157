package org.slipway.bench;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.slipway.core.schedule.planning.Improvement;
import org.slipway.core.schedule.planning.Planning;
import org.slipway.core.schedule.planning.Problem;
import org.slipway.core.schedule.planning.Schedule;

/**
 * The plan of many deployments: built in one go, and improved by a number of steps. It does not
 * begin where a plan is worse than it must be. How good it is beside a solver that is given much
 * more time is told by {@link PlanningGaps}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PlanningBench {

  static final long STEPS = 30_000;
  private static final double FIRST_GAP = 0.03;
  private static final double IMPROVED_GAP = 0.015;

  @Param({"50", "200", "1000"})
  public int size;

  private Optional<Problem> problem = Optional.empty();
  private Optional<Schedule> first = Optional.empty();

  @Setup
  public void problem() {
    problem = Optional.of(BusyTrain.of(size));
    first = Planning.first(problem.get());
    requireGap(first.orElseThrow(), FIRST_GAP);
    if (size == 200) {
      requireGap(improved(), IMPROVED_GAP);
      if (!improved().equals(improved())) {
        throw new IllegalStateException("the same seed gives two plans");
      }
    }
  }

  private static void requireGap(Schedule schedule, double most) {
    if (schedule.gap() > most) {
      throw new IllegalStateException(schedule.gap() + " above the bound");
    }
  }

  @Benchmark
  @Bar(millis = 10, size = 200)
  public Optional<Schedule> first() {
    return Planning.first(problem.orElseThrow());
  }

  @Benchmark
  @Bar(millis = 2000, size = 200)
  public Schedule improved() {
    return Improvement.improve(
        problem.orElseThrow(), first.orElseThrow(), 1, STEPS, _ -> {}, () -> false);
  }
}
