package org.slipway.bench;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.util.Domain;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slipway.core.schedule.planning.Barred;
import org.slipway.core.schedule.planning.Job;
import org.slipway.core.schedule.planning.Limit;
import org.slipway.core.schedule.planning.Link;
import org.slipway.core.schedule.planning.Problem;
import org.slipway.core.schedule.planning.Use;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/** The same problem as a model of OR-Tools CP-SAT: the end of the last job as early as can be. */
final class CpSat {

  private final Problem problem;
  private final CpModel model = new CpModel();
  private final List<IntVar> starts = new ArrayList<>();
  private final List<IntervalVar> intervals = new ArrayList<>();

  private CpSat(Problem problem) {
    this.problem = problem;
  }

  /** The starts it finds in so many seconds, whole steps of the problem; empty: none. */
  static List<Instant> solve(Problem problem, double seconds) {
    Loader.loadNativeLibraries();
    var peer = new CpSat(problem);
    peer.model();
    var solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(seconds);
    solver.getParameters().setRandomSeed(1);
    CpSolverStatus status = solver.solve(peer.model);
    return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
        ? peer.starts.stream().map(start -> peer.instant(solver.value(start))).toList()
        : List.of();
  }

  private Instant instant(long step) {
    return problem.horizon().start().plus(problem.step().multipliedBy(step));
  }

  private long steps(Duration length) {
    return Math.ceilDiv(length.toMinutes(), problem.step().toMinutes());
  }

  private long step(Instant at) {
    return steps(Duration.between(problem.horizon().start(), at));
  }

  private void model() {
    IntVar end = model.newIntVar(0, step(problem.horizon().end()) * 2, "end");
    for (Job job : problem.jobs()) {
      IntVar start = model.newIntVarFromDomain(open(job), job.name());
      LinearExpr length = LinearExpr.constant(steps(job.length()));
      LinearExpr over = LinearExpr.newBuilder().add(start).add(steps(job.length())).build();
      starts.add(start);
      intervals.add(model.newIntervalVar(start, length, over, job.name()));
      model.addLessOrEqual(over, end);
    }
    for (Link link : problem.links()) {
      model.addGreaterOrEqual(
          starts.get(link.after()),
          LinearExpr.newBuilder().add(starts.get(link.before())).add(steps(link.lag())).build());
    }
    for (int limit = 0; limit < problem.limits().size(); limit++) {
      limit(limit, problem.limits().get(limit));
    }
    model.minimize(end);
  }

  private Domain open(Job job) {
    IntervalSet left = IntervalSet.of(problem.horizon());
    for (Barred barred : job.barred()) {
      left = left.minus(barred.starts());
    }
    long[][] stretches =
        left.stretches().stream()
            .map(CpSat.this::steps)
            .filter(stretch -> stretch[0] <= stretch[1])
            .toArray(long[][]::new);
    return Domain.fromIntervals(stretches);
  }

  /** The first and the last whole step of a stretch. */
  private long[] steps(Interval stretch) {
    return new long[] {step(stretch.start()), step(stretch.end()) - 1};
  }

  private void limit(int number, Limit limit) {
    CumulativeConstraint taken = model.addCumulative(limit.capacity());
    for (int j = 0; j < intervals.size(); j++) {
      for (Use use : problem.jobs().get(j).uses()) {
        if (use.limit() == number) {
          taken.addDemand(intervals.get(j), use.units());
        }
      }
    }
  }
}
