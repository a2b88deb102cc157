package org.slipway.core.schedule.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/** Problems that cannot be solved in one go. */
final class Tight {

  private static final Instant ZERO = Instant.parse("2026-10-01T00:00:00Z");

  private Tight() {}

  private static Instant minute(long minute) {
    return ZERO.plus(Duration.ofMinutes(minute));
  }

  /** A small problem that has a schedule, though none of the quick orders leads to one. */
  static Problem notInOneGo() {
    return LongStream.range(0, 100_000)
        .mapToObj(seed -> SmallProblem.of(seed, 4, 6))
        .filter(problem -> Planning.first(problem).isEmpty() && SmallProblem.isPossible(problem))
        .findFirst()
        .orElseThrow();
  }

  private static Problem problem(List<Job> jobs, long minutes, long step) {
    return new Problem(
        new Interval(ZERO, minute(minutes)),
        Duration.ofMinutes(step),
        jobs,
        List.of(new Limit(new Condition("machine", 1), 1)),
        List.of(),
        Goals.SOONEST);
  }

  /** Jobs of many lengths into nights of eight hours. */
  static Problem packing(int size) {
    var random = new SplittableRandom(3);
    var jobs = new ArrayList<Job>();
    for (int j = 0; j < size; j++) {
      long length = 30L * (2 + random.nextInt(7));
      var open = new ArrayList<Interval>();
      for (int night = 0; night < size; night++) {
        open.add(new Interval(minute(night * 1440L), minute(night * 1440L + 480 - length + 1)));
      }
      IntervalSet denied = IntervalSet.of(open).gaps(new Interval(ZERO, minute(size * 1440L)));
      jobs.add(
          new Job(
              "job " + j,
              Duration.ofMinutes(length),
              List.of(new Barred(new Condition("night", 1), denied)),
              List.of(new Use(0, 1)),
              1,
              Optional.empty()));
    }
    return problem(jobs, size * 1440L, 30);
  }
}
