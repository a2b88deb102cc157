package org.slipway.core.schedule.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/** Problems of a few jobs over a few quarters of an hour, and brute force over all their starts. */
final class SmallProblem {

  static final Instant ZERO = Instant.parse("2026-03-28T22:00:00Z");

  private SmallProblem() {}

  static Problem of(long seed, int jobs, int slots) {
    var random = new SplittableRandom(seed);
    var limits =
        List.of(
            new Limit(new Condition("environment", 1 + random.nextInt(4)), 1),
            new Limit(new Condition("throttle", 1 + random.nextInt(4)), 2));
    var made = new ArrayList<Job>();
    var links = new ArrayList<Link>();
    for (int j = 0; j < jobs; j++) {
      made.add(job(j, slots, random));
      if (j > 0 && random.nextInt(2) == 0) {
        Duration lag = Duration.ofMinutes(15L * (1 + random.nextInt(4)));
        links.add(new Link(condition("link " + j, random), random.nextInt(j), j, lag));
      }
    }
    Interval horizon = Interval.lasting(ZERO, Duration.ofMinutes(15L * slots));
    Goals goals = goals(random);
    return new Problem(
        horizon, Duration.ofMinutes(15), made, limits, links, relays(jobs, slots, random), goals);
  }

  /** None, one or two: to another job or to a fixed start, with or without one that stands. */
  private static List<Relay> relays(int jobs, int slots, SplittableRandom random) {
    var relays = new ArrayList<Relay>();
    for (int n = random.nextInt(3); n > 0; n--) {
      int waiting = random.nextInt(2 * jobs);
      var runners = new ArrayList<Relay.Runner>();
      for (int j = 0; j < jobs; j++) {
        if (j != waiting && random.nextInt(3) > 0) {
          runners.add(new Relay.Runner.Running(j, Duration.ofMinutes(5L * random.nextInt(1, 9))));
        }
      }
      if (!runners.isEmpty() && random.nextInt(3) == 0) {
        runners.add(random.nextInt(runners.size() + 1), standing(slots, random));
      }
      if (!runners.isEmpty()) {
        relays.add(
            new Relay(
                condition("relay " + n, random),
                runners,
                waiting < jobs
                    ? new Relay.Waiting.Job(waiting)
                    : new Relay.Waiting.Start(at(random.nextInt(slots + 2)).plusSeconds(60))));
      }
    }
    return relays;
  }

  private static Relay.Runner standing(int slots, SplittableRandom random) {
    Instant start = at(random.nextInt(-1, slots)).plusSeconds(30L * random.nextInt(2));
    return new Relay.Runner.Standing(
        start,
        random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(start.plusSeconds(60L * random.nextInt(40))));
  }

  private static Goals goals(SplittableRandom random) {
    return new Goals(random.nextInt(3), random.nextInt(3), random.nextInt(3), random.nextInt(3));
  }

  private static Condition condition(String name, SplittableRandom random) {
    return new Condition(name, 1 + random.nextInt(4));
  }

  private static Job job(int number, int slots, SplittableRandom random) {
    var uses = new ArrayList<Use>();
    if (random.nextInt(3) > 0) {
      uses.add(new Use(0, 1));
    }
    if (random.nextInt(3) > 0) {
      uses.add(new Use(1, 1 + random.nextInt(2)));
    }
    var barred = new ArrayList<Barred>();
    for (String name : List.of("freeze", "window")) {
      // each its own: the same name with other starts may not cost differently
      if (random.nextInt(2) == 0) {
        barred.add(new Barred(condition(name + " " + number, random), denied(slots, random)));
      }
    }
    return new Job(
        "job " + number,
        Duration.ofMinutes(5L * random.nextInt(10)),
        barred,
        uses,
        random.nextInt(4),
        random.nextBoolean() ? Optional.of(at(random.nextInt(slots))) : Optional.empty());
  }

  private static Instant at(int slot) {
    return ZERO.plus(Duration.ofMinutes(15L * slot));
  }

  private static IntervalSet denied(int slots, SplittableRandom random) {
    int from = random.nextInt(slots);
    int to = from + 1 + random.nextInt(slots);
    return random.nextBoolean()
        ? IntervalSet.of(new Interval(at(from), at(to)))
        : IntervalSet.of(new Interval(at(0), at(from)), new Interval(at(to), at(slots + to)));
  }

  static boolean isPossible(Problem problem) {
    return !all(problem).isEmpty();
  }

  /** Every choice of starts under all conditions. */
  static List<List<Instant>> all(Problem problem) {
    var found = new ArrayList<List<Instant>>();
    extend(problem, new ArrayList<>(), found);
    return found;
  }

  private static void extend(Problem problem, List<Instant> starts, List<List<Instant>> found) {
    if (starts.size() == problem.jobs().size()) {
      if (problem.relays().stream().allMatch(relay -> holds(relay, starts))) {
        found.add(List.copyOf(starts));
      }
      return;
    }
    for (Instant at = problem.horizon().start();
        at.isBefore(problem.horizon().end());
        at = at.plus(problem.step())) {
      starts.add(at);
      if (holds(problem, starts)) {
        extend(problem, starts, found);
      }
      starts.removeLast();
    }
  }

  /** Whether the last of these starts stands with those before it; minute by minute. */
  static boolean holds(Problem problem, List<Instant> starts) {
    int last = starts.size() - 1;
    Instant at = starts.get(last);
    Job job = problem.jobs().get(last);
    boolean open = job.barred().stream().noneMatch(d -> d.starts().contains(at));
    boolean linked =
        problem.links().stream()
            .filter(l -> l.before() <= last && l.after() <= last)
            .allMatch(l -> !starts.get(l.after()).isBefore(starts.get(l.before()).plus(l.lag())));
    return open && linked && roomFor(problem, starts, last);
  }

  /** Whether what the first of them brings is there in time. */
  private static boolean holds(Relay relay, List<Instant> starts) {
    Instant first = Instant.MAX;
    Instant over = Instant.MAX;
    for (Relay.Runner runner : relay.runners()) {
      Instant start =
          switch (runner) {
            case Relay.Runner.Running(int job, _) -> starts.get(job);
            case Relay.Runner.Standing(Instant at, _) -> at;
          };
      if (start.isBefore(first)) {
        first = start;
        over =
            switch (runner) {
              case Relay.Runner.Running(_, Duration part) -> start.plus(part);
              case Relay.Runner.Standing(_, var end) -> end.orElse(Instant.MAX);
            };
      }
    }
    Instant waiting =
        switch (relay.waiting()) {
          case Relay.Waiting.Job(int job) -> starts.get(job);
          case Relay.Waiting.Start(Instant at) -> at;
        };
    return !over.isAfter(waiting);
  }

  private static boolean roomFor(Problem problem, List<Instant> starts, int last) {
    Instant at = starts.get(last);
    Instant end = at.plus(problem.jobs().get(last).length());
    for (Instant minute = at; minute.isBefore(end); minute = minute.plusSeconds(60)) {
      int[] taken = new int[problem.limits().size()];
      for (int j = 0; j < starts.size(); j++) {
        Job job = problem.jobs().get(j);
        if (Interval.lasting(starts.get(j), job.length()).contains(minute)) {
          job.uses().forEach(use -> taken[use.limit()] += use.units());
        }
      }
      for (Use use : problem.jobs().get(last).uses()) {
        if (taken[use.limit()] > problem.limits().get(use.limit()).capacity()) {
          return false;
        }
      }
    }
    return true;
  }
}
