package org.slipway.core.schedule.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.slipway.core.schedule.planning.Relay.Runner;
import org.slipway.core.schedule.planning.Relay.Waiting;

/** The relays of a problem in minutes. Immutable. */
final class Relays {

  static final int NEVER = Integer.MAX_VALUE;

  /** One relay; its runners by place. */
  private static final class Line {
    /** -1 for one that stands. */
    final int[] job;

    /** Minutes of a job that are waited for. */
    final int[] part;

    /** Of those that stand, in half minutes: odd between two full ones. */
    final int[] start;

    /** End of those that stand, or {@link #NEVER}. */
    final int[] over;

    /** The job that waits, or -1. */
    final int waiting;

    /** When something else waits. */
    final int due;

    Line(int runners, int waiting, int due) {
      job = new int[runners];
      part = new int[runners];
      start = new int[runners];
      over = new int[runners];
      this.waiting = waiting;
      this.due = due;
    }

    boolean runs(int j) {
      return Arrays.stream(job).anyMatch(runner -> runner == j);
    }
  }

  private static final Line[] NONE = {};

  private final Line[] all;

  /** By job, those in which it runs or waits. */
  private final Line[][] of;

  Relays(Problem problem) {
    all = problem.relays().stream().map(relay -> line(problem, relay)).toArray(Line[]::new);
    of = new Line[problem.jobs().size()][];
    Arrays.fill(of, NONE);
    for (int j = 0; j < of.length && all.length > 0; j++) {
      int job = j;
      of[j] =
          Arrays.stream(all)
              .filter(line -> line.waiting == job || line.runs(job))
              .toArray(Line[]::new);
    }
  }

  private static Line line(Problem problem, Relay relay) {
    List<Runner> runners = relay.runners();
    Line line =
        relay.waiting() instanceof Waiting.Start(Instant at)
            ? new Line(runners.size(), -1, problem.floor(at))
            : new Line(runners.size(), ((Waiting.Job) relay.waiting()).job(), 0);
    for (int r = 0; r < runners.size(); r++) {
      switch (runners.get(r)) {
        case Runner.Running(int job, var part) -> {
          line.job[r] = job;
          line.part[r] = Grid.minutes(part);
        }
        case Runner.Standing(Instant start, var over) -> {
          line.job[r] = -1;
          line.start[r] = problem.floor(start) + problem.minute(start);
          line.over[r] = over.map(problem::minute).orElse(NEVER);
        }
      }
    }
    return line;
  }

  /** By relay, the jobs that run or wait in it. */
  List<int[]> together() {
    return Arrays.stream(all)
        .map(
            line ->
                IntStream.concat(Arrays.stream(line.job), IntStream.of(line.waiting))
                    .filter(job -> job >= 0)
                    .toArray())
        .toList();
  }

  /** Whether a job runs or waits in any. */
  boolean concern(int job) {
    return of[job].length > 0;
  }

  /** The jobs that may bring what a job waits for; as often as they may. */
  int[] before(int job) {
    return Arrays.stream(of[job])
        .filter(line -> line.waiting == job)
        .flatMapToInt(line -> Arrays.stream(line.job))
        .filter(runner -> runner >= 0)
        .toArray();
  }

  /** The jobs that wait for what a job may bring; as often as they do. */
  int[] after(int job) {
    return Arrays.stream(of[job])
        .filter(line -> line.waiting >= 0 && line.waiting != job)
        .mapToInt(line -> line.waiting)
        .toArray();
  }

  /** Whether one job waits for what another may bring. */
  boolean waits(int job, int other) {
    for (Line line : of[job]) {
      if (line.waiting == job && line.runs(other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every relay holds, where all jobs have their starts. */
  boolean hold(int[] start) {
    for (Line line : all) {
      int first = first(line, start, -1);
      if (over(line, first, start) > waitingAt(line, start)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The earliest start of a job, from this one on, that the relays leave among those that have
   * starts, or {@link #NEVER}.
   */
  int fit(int job, int at, int[] start) {
    int from = at;
    for (Line line : of[job]) {
      from = Math.max(from, fit(line, job, from, start));
    }
    return from;
  }

  private static int fit(Line line, int job, int at, int[] start) {
    int first = first(line, start, job);
    int over = first < 0 ? 0 : over(line, first, start);
    if (line.waiting == job) {
      return first < 0 ? at : Math.max(at, over);
    }
    int self = place(line, job);
    int waiting = waitingAt(line, start);
    int turn = first < 0 ? NEVER : after(line, first, self, start);
    if (at < turn && (long) at + line.part[self] <= waiting) {
      return at;
    }
    return first < 0 || over > waiting ? NEVER : Math.max(at, turn);
  }

  /**
   * Starts from which a job would come just after one that has a start, in relays in which both
   * run.
   */
  List<Integer> turns(int job, int[] start) {
    var turns = new ArrayList<Integer>();
    for (Line line : of[job]) {
      int first = line.waiting == job ? -1 : first(line, start, job);
      if (first >= 0) {
        turns.add(after(line, first, place(line, job), start));
      }
    }
    return turns;
  }

  private static int place(Line line, int job) {
    int place = 0;
    while (line.job[place] != job) {
      place++;
    }
    return place;
  }

  /** The place of the first runner of those that have starts, leaving out a job; or -1. */
  private static int first(Line line, int[] start, int without) {
    int first = -1;
    for (int r = 0; r < line.job.length; r++) {
      if (hasStart(line, r, start)
          && (line.job[r] < 0 || line.job[r] != without)
          && (first < 0 || key(line, r, start) < key(line, first, start))) {
        first = r;
      }
    }
    return first;
  }

  private static boolean hasStart(Line line, int runner, int[] start) {
    return line.job[runner] < 0 || start[line.job[runner]] != Board.NOWHERE;
  }

  private static int key(Line line, int runner, int[] start) {
    return line.job[runner] < 0 ? line.start[runner] : 2 * start[line.job[runner]];
  }

  /** The first minute at which a runner comes after another. */
  private static int after(Line line, int first, int self, int[] start) {
    int key = key(line, first, start);
    return Math.floorDiv(key, 2) + (first < self && key % 2 == 0 ? 0 : 1);
  }

  private static int over(Line line, int runner, int[] start) {
    return line.job[runner] < 0 ? line.over[runner] : start[line.job[runner]] + line.part[runner];
  }

  /** When what waits starts; never before a job that waits has a start. */
  private static int waitingAt(Line line, int[] start) {
    if (line.waiting < 0) {
      return line.due;
    }
    return start[line.waiting] == Board.NOWHERE ? NEVER : start[line.waiting];
  }
}
