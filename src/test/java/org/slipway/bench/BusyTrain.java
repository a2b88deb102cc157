package org.slipway.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.slipway.core.schedule.planning.Barred;
import org.slipway.core.schedule.planning.Condition;
import org.slipway.core.schedule.planning.Goals;
import org.slipway.core.schedule.planning.Job;
import org.slipway.core.schedule.planning.Limit;
import org.slipway.core.schedule.planning.Link;
import org.slipway.core.schedule.planning.Problem;
import org.slipway.core.schedule.planning.Use;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * Deployments for benchmarks: twelve exclusive environments, at most three at once, one in three
 * waits for an earlier one, one to four hours long in half hours, at night from 22:00 to 06:00, and
 * nobody under way when the night ends. 84 nights are 1,344 open slots of half an hour. The same
 * size gives the same problem.
 */
final class BusyTrain {

  static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final int ENVIRONMENTS = 12;
  private static final int AT_ONCE = 3;
  private static final int SLOTS_A_NIGHT = 16;
  private static final Duration SLOT = Duration.ofMinutes(30);

  private BusyTrain() {}

  static Problem of(int deployments) {
    var random = new SplittableRandom(5);
    int nights = Math.max(84, deployments * 84 / 200);
    Interval horizon = Interval.lasting(BEGIN, Duration.ofDays(nights + 1L));
    List<List<Barred>> barred =
        IntStream.rangeClosed(0, 8).mapToObj(slots -> nights(horizon, nights, slots)).toList();
    var jobs = new ArrayList<Job>();
    var links = new ArrayList<Link>();
    for (int j = 0; j < deployments; j++) {
      int slots = 2 + random.nextInt(7);
      List<Use> uses = List.of(new Use(random.nextInt(ENVIRONMENTS), 1), new Use(ENVIRONMENTS, 1));
      jobs.add(
          new Job("D" + j, SLOT.multipliedBy(slots), barred.get(slots), uses, 1, Optional.empty()));
      if (j > 0 && random.nextInt(3) == 0) {
        int before = random.nextInt(j);
        links.add(new Link(new Condition("link " + j, 3), before, j, jobs.get(before).length()));
      }
    }
    return new Problem(horizon, SLOT, jobs, limits(), links, Goals.SOONEST);
  }

  private static List<Limit> limits() {
    var limits = new ArrayList<Limit>();
    for (int e = 0; e < ENVIRONMENTS; e++) {
      limits.add(new Limit(new Condition("environment " + e, 5), 1));
    }
    limits.add(new Limit(new Condition("at once", 2), AT_ONCE));
    return limits;
  }

  /** What is denied to a deployment of so many slots: starts from which it would not be done. */
  private static List<Barred> nights(Interval horizon, int nights, int slots) {
    var open = new ArrayList<Interval>();
    for (int night = 0; night < nights; night++) {
      Instant first = BEGIN.plus(Duration.ofDays(night)).plus(Duration.ofHours(22));
      open.add(Interval.lasting(first, SLOT.multipliedBy(SLOTS_A_NIGHT - slots + 1L)));
    }
    IntervalSet denied = IntervalSet.of(open).gaps(horizon);
    return List.of(new Barred(new Condition("night", 8), denied));
  }
}
