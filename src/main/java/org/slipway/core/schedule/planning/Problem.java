package org.slipway.core.schedule.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.time.Interval;

/**
 * Jobs that want a start.
 *
 * @param horizon every start lies in it; begins on a whole minute
 * @param step starts lie whole steps after the beginning of the horizon; whole minutes
 */
public record Problem(
    Interval horizon,
    Duration step,
    List<Job> jobs,
    List<Limit> limits,
    List<Link> links,
    List<Relay> relays,
    Goals goals) {

  /** Without relays. */
  public Problem(
      Interval horizon,
      Duration step,
      List<Job> jobs,
      List<Limit> limits,
      List<Link> links,
      Goals goals) {
    this(horizon, step, jobs, limits, links, List.of(), goals);
  }

  /**
   * @throws IllegalArgumentException if the step is shorter than a minute, or a use, link or relay
   *     names something that is not there
   */
  public Problem {
    jobs = List.copyOf(jobs);
    limits = List.copyOf(limits);
    links = List.copyOf(links);
    relays = List.copyOf(relays);
    if (step.toMinutes() < 1) {
      throw new IllegalArgumentException("a step of " + step);
    }
    for (Job job : jobs) {
      for (Use use : job.uses()) {
        requirePlace(use.limit(), limits.size());
      }
    }
    for (Link link : links) {
      requirePlace(link.before(), jobs.size());
      requirePlace(link.after(), jobs.size());
    }
    for (Relay relay : relays) {
      requirePlaces(relay, jobs.size());
    }
  }

  private static void requirePlaces(Relay relay, int size) {
    for (Relay.Runner runner : relay.runners()) {
      if (runner instanceof Relay.Runner.Running(int job, _)) {
        requirePlace(job, size);
      }
    }
    if (relay.waiting() instanceof Relay.Waiting.Job(int job)) {
      requirePlace(job, size);
    }
  }

  private static void requirePlace(int place, int size) {
    if (place < 0 || place >= size) {
      throw new IllegalArgumentException("no number " + place + " of " + size);
    }
  }

  /** Everything that could be dropped, by name. */
  public SortedSet<Condition> conditions() {
    var all = new TreeSet<Condition>();
    jobs.forEach(job -> job.barred().forEach(bar -> all.add(bar.by())));
    limits.forEach(limit -> all.add(limit.by()));
    links.forEach(link -> all.add(link.by()));
    relays.forEach(relay -> all.add(relay.by()));
    return all;
  }

  /** The same under these conditions alone; the horizon and the lengths always hold. */
  public Problem under(Set<Condition> kept) {
    return new Problem(
        horizon,
        step,
        jobs.stream().map(job -> under(job, kept)).toList(),
        limits.stream().map(limit -> under(limit, kept)).toList(),
        links.stream().filter(link -> kept.contains(link.by())).toList(),
        relays.stream().filter(relay -> kept.contains(relay.by())).toList(),
        goals);
  }

  private static Job under(Job job, Set<Condition> kept) {
    List<Barred> barred = job.barred().stream().filter(bar -> kept.contains(bar.by())).toList();
    return new Job(job.name(), job.length(), barred, job.uses(), job.weight(), job.present());
  }

  private static Limit under(Limit limit, Set<Condition> kept) {
    return kept.contains(limit.by()) ? limit : new Limit(limit.by(), Integer.MAX_VALUE);
  }

  /** The same without who is first in anything, which leaves more schedules. */
  Problem withoutRelays() {
    return new Problem(horizon, step, jobs, limits, links, List.of(), goals);
  }

  /** The same jobs with other goals. */
  public Problem towards(Goals others) {
    return new Problem(horizon, step, jobs, limits, links, relays, others);
  }

  /** Minutes from the beginning of the horizon, rounded down. */
  int floor(Instant instant) {
    return Math.toIntExact(
        Math.floorDiv(Duration.between(horizon.start(), instant).toSeconds(), 60));
  }

  Instant instant(int minute) {
    return horizon.start().plusSeconds(60L * minute);
  }

  /** Minutes from the beginning of the horizon, rounded up. */
  int minute(Instant instant) {
    return Math.toIntExact(
        -Math.floorDiv(-Duration.between(horizon.start(), instant).toSeconds(), 60));
  }
}
