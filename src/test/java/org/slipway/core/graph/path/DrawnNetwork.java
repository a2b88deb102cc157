package org.slipway.core.graph.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.LinkType;

/**
 * A small network as it was drawn, and what DEFINITIONS §7 says of it, found the slow way: by
 * repeating the formulas until nothing changes, and by looking at minute after minute.
 */
final class DrawnNetwork {

  private static final long PLAN_START = 10;
  private static final long LAST_MINUTE = 400;
  private static final long FIRST_MINUTE = -200;

  record Task(
      int minutes, SortedSet<Long> openMinutes, boolean always, long notBefore, long deadline) {}

  record Link(int before, int after, LinkType type, int lag) {}

  final List<Task> tasks = new ArrayList<>();
  final List<Link> links = new ArrayList<>();
  private final List<long[]> stretches = new ArrayList<>();
  private final boolean inside;

  private DrawnNetwork(boolean inside) {
    this.inside = inside;
  }

  /**
   * @param circles whether links may run in circles
   */
  static DrawnNetwork draw(Random random, boolean circles) {
    var drawn = new DrawnNetwork(random.nextBoolean());
    int size = 1 + random.nextInt(8);
    boolean dated = random.nextBoolean();
    boolean closing = random.nextBoolean();
    for (int i = 0; i < size; i++) {
      drawn.addTask(random, dated, closing);
    }
    int[] rank = random.ints(size).toArray();
    int count = random.nextInt(2 * size + 1);
    for (int i = 0; i < count; i++) {
      int a = random.nextInt(size);
      int b = random.nextInt(size);
      if (circles || rank[a] < rank[b]) {
        LinkType type = List.of(LinkType.values()).get(random.nextInt(4));
        drawn.links.add(new Link(a, b, type, random.nextInt(9) - 4));
      }
    }
    return drawn;
  }

  private void addTask(Random random, boolean dated, boolean closing) {
    var open = new TreeSet<Long>();
    var own = new ArrayList<Long>();
    long at = -5L + random.nextInt(15);
    boolean always = !closing || random.nextInt(3) == 0;
    for (int i = 0; i < 6 && !always; i++) {
      long end = at + 1 + random.nextInt(9);
      own.add(at);
      own.add(end);
      for (long minute = at; minute < end; minute++) {
        open.add(minute);
      }
      at = end + 1 + random.nextInt(9);
    }
    long notBefore = dated && random.nextInt(3) == 0 ? random.nextInt(40) : Long.MIN_VALUE;
    long deadline = dated && random.nextInt(3) == 0 ? 5 + random.nextInt(60) : Long.MAX_VALUE;
    tasks.add(new Task(random.nextInt(7), open, always, notBefore, deadline));
    stretches.add(own.stream().mapToLong(Long::longValue).toArray());
  }

  /** The same as the program takes it. */
  TaskNetwork network() {
    TaskNetwork.Builder builder = TaskNetwork.from(PLAN_START);
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      builder.task(task.minutes());
      if (!task.always()) {
        builder.open(i, OpenStarts.in(every(i, 0), every(i, 1), task.minutes()));
      }
      if (task.notBefore() != Long.MIN_VALUE) {
        builder.notBefore(i, task.notBefore());
      }
      if (task.deadline() != Long.MAX_VALUE) {
        builder.deadline(i, task.deadline());
      }
    }
    links.forEach(l -> builder.link(l.before(), l.after(), l.type(), l.lag()));
    return (inside ? builder.keepInside() : builder).build();
  }

  private long[] every(int task, int from) {
    long[] all = stretches.get(task);
    long[] half = new long[all.length / 2];
    Arrays.setAll(half, i -> all[2 * i + from]);
    return half;
  }

  boolean opens(int task, long start) {
    Task t = tasks.get(task);
    for (long minute = start; minute < start + Math.max(1, t.minutes()); minute++) {
      if (!t.always() && !t.openMinutes().contains(minute)) {
        return false;
      }
    }
    return true;
  }

  private long first(int task, long from) {
    for (long start = from; start < LAST_MINUTE; start++) {
      if (opens(task, start)) {
        return start;
      }
    }
    return OpenStarts.NEVER;
  }

  /** The last open start, or the minute itself where there is none. */
  long last(int task, long until) {
    for (long start = until; start > FIRST_MINUTE; start--) {
      if (opens(task, start)) {
        return start;
      }
    }
    return until;
  }

  /** Minute before which the task after a link does not start, by the formulas forward. */
  long bound(Link link, long start) {
    if (start == OpenStarts.NEVER) {
      return start;
    }
    long finish = start + tasks.get(link.before()).minutes();
    long after = tasks.get(link.after()).minutes();
    return switch (link.type()) {
      case FINISH_TO_START -> finish + link.lag();
      case START_TO_START -> start + link.lag();
      case FINISH_TO_FINISH -> finish + link.lag() - after;
      case START_TO_FINISH -> start + link.lag() - after;
    };
  }

  /** Latest finish of the task before a link, by the formulas backward. */
  private long latestFinish(Link link, long latestStart) {
    long before = tasks.get(link.before()).minutes();
    long latestFinish = latestStart + tasks.get(link.after()).minutes();
    return switch (link.type()) {
      case FINISH_TO_START -> latestStart - link.lag();
      case START_TO_START -> latestStart - link.lag() + before;
      case FINISH_TO_FINISH -> latestFinish - link.lag();
      case START_TO_FINISH -> latestFinish - link.lag() + before;
    };
  }

  /** The earliest starts where some tasks are held at a start; in as many rounds as tasks. */
  long[] earliest(SortedMap<Integer, Long> held) {
    long[] starts = new long[tasks.size()];
    Arrays.fill(starts, PLAN_START);
    for (int round = 0; round <= tasks.size(); round++) {
      for (int task = 0; task < starts.length; task++) {
        starts[task] = held.containsKey(task) ? held.get(task) : first(task, ready(task, starts));
      }
    }
    return starts;
  }

  long[] earliest() {
    return earliest(new TreeMap<>());
  }

  /** The latest of what a task waits for. */
  long ready(int task, long[] starts) {
    long ready = Long.MIN_VALUE;
    boolean waits = false;
    for (Link link : links) {
      if (link.after() == task) {
        waits = true;
        ready = Math.max(ready, bound(link, starts[link.before()]));
      }
    }
    ready = waits && !inside ? ready : Math.max(ready, PLAN_START);
    return Math.max(ready, tasks.get(task).notBefore());
  }

  long planFinish(long[] earliest) {
    long finish = PLAN_START;
    for (int task = 0; task < earliest.length; task++) {
      if (earliest[task] != OpenStarts.NEVER) {
        finish = Math.max(finish, earliest[task] + tasks.get(task).minutes());
      }
    }
    return finish;
  }

  /** The latest starts; of those that never start, never. */
  long[] latest(long[] earliest) {
    long[] starts = new long[earliest.length];
    for (int round = 0; round <= starts.length; round++) {
      for (int task = 0; task < starts.length; task++) {
        starts[task] =
            earliest[task] == OpenStarts.NEVER
                ? OpenStarts.NEVER
                : last(task, finishBy(task, earliest, starts) - tasks.get(task).minutes());
      }
    }
    return starts;
  }

  private long finishBy(int task, long[] earliest, long[] latest) {
    long finish = Long.MAX_VALUE;
    for (Link link : links) {
      if (link.before() == task && earliest[link.after()] != OpenStarts.NEVER) {
        finish = Math.min(finish, latestFinish(link, latest[link.after()]));
      }
    }
    if (inside || finish == Long.MAX_VALUE) {
      finish = Math.min(finish, planFinish(earliest));
    }
    return Math.min(finish, tasks.get(task).deadline());
  }

  /** Whether every task that starts at all ends by the plan finish and by its deadline. */
  boolean holds(long[] starts, long[] earliest) {
    long planFinish = planFinish(earliest);
    for (int task = 0; task < starts.length; task++) {
      if (earliest[task] != OpenStarts.NEVER) {
        long end = bounded(task, earliest) ? planFinish : Long.MAX_VALUE;
        end = Math.min(end, tasks.get(task).deadline());
        if (starts[task] == OpenStarts.NEVER || starts[task] + tasks.get(task).minutes() > end) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean bounded(int task, long[] earliest) {
    return inside || successors(task, earliest).isEmpty();
  }

  /** The tasks after this one that start at all. */
  SortedSet<Integer> successors(int task, long[] earliest) {
    var after = new TreeSet<Integer>();
    for (Link link : links) {
      if (link.before() == task && earliest[link.after()] != OpenStarts.NEVER) {
        after.add(link.after());
      }
    }
    return after;
  }

  /** The largest slip to an open start with which no successor's earliest start moves. */
  long freeFloat(int task, long[] earliest) {
    long most = 0;
    for (long start = earliest[task]; start < LAST_MINUTE; start++) {
      if (opens(task, start)) {
        long[] moved = earliest(new TreeMap<>(Map.of(task, start)));
        boolean same =
            successors(task, earliest).stream().allMatch(s -> moved[s] == earliest[s])
                && (!bounded(task, earliest)
                    || start + tasks.get(task).minutes() <= planFinish(earliest));
        if (!same) {
          return most;
        }
        most = start - earliest[task];
      }
    }
    return most; // it has no later open start
  }

  /** The largest slip to an open start with which plan finish and deadlines still hold. */
  long totalFloat(int task, long[] earliest) {
    long most = 0;
    for (long start = earliest[task]; start < LAST_MINUTE; start++) {
      if (opens(task, start)) {
        if (!holds(earliest(new TreeMap<>(Map.of(task, start))), earliest)) {
          return most;
        }
        most = start - earliest[task];
      }
    }
    return most; // it has no later open start
  }

  /** Whether some tasks wait for each other. */
  boolean hasCircle() {
    var left = new ArrayList<>(links);
    boolean removed = true;
    while (removed) {
      removed = left.removeIf(l -> left.stream().noneMatch(other -> other.after() == l.before()));
    }
    return !left.isEmpty();
  }

  @Override
  public String toString() {
    return "inside " + inside + " " + tasks + " " + links;
  }
}
