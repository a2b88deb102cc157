package org.slipway.core.graph.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slipway.core.plan.LinkType;

/**
 * Tasks and the links between them, as arrays. Times are whole minutes from any one instant, the
 * same for all of them: the epoch, or the plan start. Tasks and links are numbered in the order in
 * which they were added, from 0. Immutable, so safe for all threads.
 *
 * <p>All four types of links are kept as one: the successor starts no earlier than the
 * predecessor's start plus a {@link #shift}, which follows from the type, the lag and the two
 * durations (DEFINITIONS §7).
 */
public final class TaskNetwork {

  /** A task without a not-before. */
  static final long AT_ANY_TIME = Long.MIN_VALUE;

  /** A task without a deadline. */
  static final long NO_DEADLINE = Long.MAX_VALUE;

  private static final int LONGEST = (1 << 30) - 1;
  private static final long FURTHEST = 1L << 60;

  final long planStart;
  final boolean keptInside;

  /** In which order the tasks stand in the arrays below. */
  final TaskOrder order;

  final int[] durations;

  /** Empty where no task has any; the same below. */
  final long[] notBefore;

  final long[] deadlines;
  final OpenStarts[] open;

  /** Row of links that leave the task at a position: from its entry to the next one's. */
  final int[] rows;

  /** Position of the task that a link leads to. */
  final int[] to;

  final int[] shift;

  /** Number of a link by its place in the rows. */
  final int[] numbers;

  private final int[] places;
  private final int[] from;

  private TaskNetwork(Builder builder) {
    int tasks = builder.tasks;
    planStart = builder.planStart;
    keptInside = builder.keptInside;
    from = Arrays.copyOf(builder.from, builder.links);
    order = TaskOrder.of(tasks, from, builder.to);
    durations = new int[tasks];
    Arrays.setAll(durations, at -> builder.durations[order.task(at)]);
    notBefore = order.arranged(builder.notBefore.toArray(tasks, AT_ANY_TIME));
    deadlines = order.arranged(builder.deadlines.toArray(tasks, NO_DEADLINE));
    open = order.arranged(builder.open(tasks));
    rows = TaskOrder.rows(tasks, from, order::position);
    to = new int[builder.links];
    shift = new int[builder.links];
    numbers = new int[builder.links];
    places = new int[builder.links];
    int[] next = rows.clone();
    for (int link = 0; link < builder.links; link++) {
      int place = next[order.position(from[link])]++;
      to[place] = order.position(builder.to[link]);
      numbers[place] = link;
      places[link] = place;
      shift[place] = shift(builder, link);
    }
  }

  private static int shift(Builder builder, int link) {
    int before = builder.durations[builder.from[link]];
    int after = builder.durations[builder.to[link]];
    int lag = builder.lags[link];
    return switch (builder.types.get(link)) {
      case FINISH_TO_START -> before + lag;
      case START_TO_START -> lag;
      case FINISH_TO_FINISH -> before + lag - after;
      case START_TO_FINISH -> lag - after;
    };
  }

  /**
   * A network to be filled.
   *
   * @param planStart minute at which tasks start that wait for nothing
   */
  public static Builder from(long planStart) {
    return new Builder(inRange(planStart));
  }

  /** How many tasks there are. */
  public int tasks() {
    return durations.length;
  }

  /** How many links there are. */
  public int links() {
    return to.length;
  }

  /** Minutes that a task takes. */
  public long duration(int task) {
    return durations[order.position(task)];
  }

  /** The task that a link leaves. */
  public int before(int link) {
    return from[link];
  }

  /** The task that a link leads to. */
  public int after(int link) {
    return order.task(to[places[link]]);
  }

  /** Minutes from the start of the task before a link to the earliest start of the one after. */
  public long shift(int link) {
    return shift[places[link]];
  }

  /** Not before this minute, or {@link Long#MIN_VALUE}. */
  long notBefore(int task) {
    return notBeforeAt(order.position(task));
  }

  long notBeforeAt(int position) {
    return notBefore.length == 0 ? AT_ANY_TIME : notBefore[position];
  }

  long deadlineAt(int position) {
    return deadlines.length == 0 ? NO_DEADLINE : deadlines[position];
  }

  OpenStarts openAt(int position) {
    return open.length == 0 ? OpenStarts.ALWAYS : open[position];
  }

  private static long inRange(long minute) {
    if (minute < -FURTHEST || minute > FURTHEST) {
      throw new IllegalArgumentException("a minute out of all reach: " + minute);
    }
    return minute;
  }

  /** Collects tasks and links; used by one thread. */
  public static final class Builder {
    private final long planStart;
    private boolean keptInside;
    private int tasks;
    private int links;
    private int[] durations = new int[16];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int[] lags = new int[16];
    private final List<LinkType> types = new ArrayList<>();
    private final Minutes notBefore = new Minutes();
    private final Minutes deadlines = new Minutes();
    private final List<OpenStarts> open = new ArrayList<>();

    private Builder(long planStart) {
      this.planStart = planStart;
    }

    /**
     * Adds a task and answers its number.
     *
     * @param minutes that it takes, from 0 to 2^30 - 1
     */
    public int task(int minutes) {
      if (minutes < 0 || minutes > LONGEST) {
        throw new IllegalArgumentException("a duration out of range: " + minutes);
      }
      if (tasks == durations.length) {
        durations = Arrays.copyOf(durations, tasks * 2);
      }
      durations[tasks] = minutes;
      return tasks++;
    }

    /**
     * Adds a link and answers its number.
     *
     * @param lag minutes, from -(2^30 - 1) to 2^30 - 1
     */
    public int link(int before, int after, LinkType type, int lag) {
      if (lag < -LONGEST || lag > LONGEST) {
        throw new IllegalArgumentException("a lag out of range: " + lag);
      }
      if (links == from.length) {
        from = Arrays.copyOf(from, links * 2);
        to = Arrays.copyOf(to, links * 2);
        lags = Arrays.copyOf(lags, links * 2);
      }
      from[links] = known(before);
      to[links] = known(after);
      lags[links] = lag;
      types.add(type);
      return links++;
    }

    /** A task starts no earlier than this minute. */
    public Builder notBefore(int task, long minute) {
      notBefore.set(known(task), inRange(minute), AT_ANY_TIME);
      return this;
    }

    /** A task is to be finished by this minute; dates later than that make floats negative. */
    public Builder deadline(int task, long minute) {
      deadlines.set(known(task), inRange(minute), NO_DEADLINE);
      return this;
    }

    /** A task starts at these minutes only. */
    public Builder open(int task, OpenStarts starts) {
      while (open.size() <= known(task)) {
        open.add(OpenStarts.ALWAYS);
      }
      open.set(task, starts);
      return this;
    }

    /**
     * No task starts before the plan start or ends after the plan finish, however its links run.
     * Without this only tasks that wait for nothing start at the plan start, and only those that
     * nothing waits for end by the plan finish (DEFINITIONS §7 to the letter).
     */
    public Builder keepInside() {
      keptInside = true;
      return this;
    }

    /** What was added so far. */
    public TaskNetwork build() {
      return new TaskNetwork(this);
    }

    private OpenStarts[] open(int size) {
      if (open.isEmpty()) {
        return new OpenStarts[0];
      }
      OpenStarts[] all = open.toArray(new OpenStarts[size]);
      Arrays.fill(all, open.size(), size, OpenStarts.ALWAYS);
      return all;
    }

    private int known(int task) {
      if (task < 0 || task >= tasks) {
        throw new IllegalArgumentException("no such task: " + task);
      }
      return task;
    }
  }

  /** Minutes by task, most of them missing. */
  private static final class Minutes {
    private long[] set = new long[0];

    void set(int task, long minute, long missing) {
      if (task >= set.length) {
        int had = set.length;
        set = Arrays.copyOf(set, Math.max(16, (task + 1) * 2));
        Arrays.fill(set, had, set.length, missing);
      }
      set[task] = minute;
    }

    long[] toArray(int size, long missing) {
      if (set.length == 0) {
        return set;
      }
      long[] all = Arrays.copyOf(set, size);
      if (size > set.length) {
        Arrays.fill(all, set.length, size, missing);
      }
      return all;
    }
  }
}
